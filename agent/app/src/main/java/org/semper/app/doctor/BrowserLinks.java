package org.semper.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.semper.app.install.Installation;
import org.semper.bridge.install.HostProbe;
import org.semper.bridge.install.HostReport;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.trust.TrustReport;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Whether each browser trusts the agent's certificate, and finds its native messaging host.
final class BrowserLinks {

  private static final String INSTALL = "run: ./semper agent install";

  private final Installation installation;
  private final LoopbackCertificate certificate;

  BrowserLinks(Installation installation, LoopbackCertificate certificate) {
    this.installation = installation;
    this.certificate = certificate;
  }

  List<Link> look() throws IOException {
    List<Link> links = new ArrayList<>(trust());
    List<HostReport> hosts = installation.hosts().status();
    hosts.stream().map(BrowserLinks::host).forEach(links::add);
    if (hosts.isEmpty()) {
      links.add(
          new Link.Broken(
              "browser", "none that SEMPER knows is here", "install Chromium or Firefox"));
    }
    links.add(program());
    return links;
  }

  private List<Link> trust() throws IOException {
    List<Link> links = new ArrayList<>();
    try {
      List<TrustReport> reports = installation.trust(certificate).status();
      if (installation.account().platform() == Platform.LINUX) {
        links.add(new Link.Holds("certutil", "installed"));
      }
      reports.stream().map(BrowserLinks::trust).forEach(links::add);
    } catch (TrustUnavailable e) {
      links.add(
          new Link.Broken(
              "certutil",
              String.valueOf(e.getMessage()),
              "install libnss3-tools, then " + INSTALL));
    }
    return links;
  }

  /// What all manifests point at, started as a browser does it.
  private Link program() {
    Path program = installation.launchers().nativeHost();
    if (!installation.launchers().exist()) {
      return new Link.Unknown("native host program", "made by: ./semper agent install");
    }
    return HostProbe.answers(program)
        ? new Link.Holds("native host program", program.toString())
        : new Link.Broken(
            "native host program", "it does not answer any more: " + program, INSTALL);
  }

  private static Link trust(TrustReport report) {
    String name = "trust, " + report.browser();
    return switch (report.status()) {
      case INSTALLED -> new Link.Holds(name, "trusts the certificate");
      case EXPIRING ->
          new Link.Holds(name, "trusts the certificate; SEMPER renews it in these days");
      case ABSENT -> new Link.Broken(name, "does not know the certificate", INSTALL);
      case EXPIRED -> new Link.Broken(name, "knows a certificate that has expired", INSTALL);
      case DISTRUSTED ->
          new Link.Broken(name, "knows the certificate and is told not to trust it", INSTALL);
      case FOREIGN -> new Link.Broken(name, report.detail(), INSTALL);
      case FAILED ->
          new Link.Broken(
              name,
              "cannot be looked at: " + report.detail(),
              "close this browser and run this again; it is about " + report.place());
    };
  }

  private static Link host(HostReport report) {
    String name = "native host, " + report.browser();
    return switch (report.status()) {
      case INSTALLED -> new Link.Holds(name, report.manifest().toString());
      case ABSENT -> new Link.Broken(name, "not installed", INSTALL);
      case STALE -> new Link.Broken(name, report.detail(), INSTALL);
      case FAILED ->
          new Link.Broken(
              name,
              "cannot be read: " + report.detail(),
              "look at the permissions of " + report.manifest());
    };
  }
}
