package org.semper.app.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.app.install.Installation;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Looks at every link and changes nothing.
public final class Doctor {

  private final Installation installation;
  private final RuntimeFolder runtime;

  public Doctor(Installation installation, RuntimeFolder runtime) {
    this.installation = installation;
    this.runtime = runtime;
  }

  /// What is found.
  ///
  /// @param links in the order in which one rests on those before
  public record Findings(List<Link> links) {

    public Findings {
      links = List.copyOf(links);
    }

    /// What to do first; empty if all is well.
    public Optional<String> next() {
      return links.stream()
          .filter(Link.Broken.class::isInstance)
          .map(link -> ((Link.Broken) link).next())
          .findFirst();
    }
  }

  /// @throws IOException if the owner's own files cannot be read
  public Findings look() throws IOException {
    AgentLinks agent = new AgentLinks(installation, runtime);
    List<Link> agents = agent.look();
    List<Link> links = new ArrayList<>();
    links.add(DesktopLinks.display(agent.port().isPresent()));
    links.add(DesktopLinks.clock(installation));
    links.addAll(agents);
    try {
      Optional<LoopbackCertificate> existing = installation.existing();
      links.addAll(
          existing.isPresent()
              ? new ListenerLinks(existing.get(), installation.clock()).look(agent.port())
              : List.of(new Link.Unknown("certificate", "made by: ./semper agent install")));
      links.addAll(new BrowserLinks(installation, installation.certificate()).look());
    } catch (KeyFileDamaged e) {
      links.add(
          new Link.Broken(
              "certificate",
              String.valueOf(e.getMessage()),
              "move this file away, then run: ./semper agent install"));
    }
    links.add(PairingLink.look(installation.bridge()));
    return new Findings(links);
  }
}
