package org.semper.app.install;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.semper.bridge.install.HostReport;
import org.semper.bridge.platform.ToolFailed;
import org.semper.bridge.trust.TrustReport;
import org.semper.bridge.trust.TrustUnavailable;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Takes away all that an installation put outside the owner's data. What one piece cannot do does not keep the others.
public final class Removal {

  private final Installation installation;
  private final List<Piece> pieces = new ArrayList<>();

  /// One piece, and how it went.
  ///
  /// @param problem why it is still there; empty if it is gone
  public record Piece(String name, String problem) {

    public boolean isGone() {
      return problem.isEmpty();
    }
  }

  public Removal(Installation installation) {
    this.installation = installation;
  }

  /// The caller holds the right to be the only agent, so that none puts anything back.
  public List<Piece> run() {
    take("trust in the agent's certificate", this::trust);
    take("native messaging host", this::hosts);
    take("autostart", installation.autostart()::turnOff);
    take("launchers", installation.launchers()::remove);
    CommandLink.of(installation.account())
        .ifPresent(link -> take("the command semper", link::remove));
    return List.copyOf(pieces);
  }

  @FunctionalInterface
  private interface Step {
    void take() throws IOException, ToolFailed, TrustUnavailable;
  }

  private void take(String name, Step step) {
    try {
      step.take();
      pieces.add(new Piece(name, ""));
    } catch (IOException | ToolFailed | TrustUnavailable e) {
      pieces.add(new Piece(name, String.valueOf(e.getMessage())));
    }
  }

  private void trust() throws IOException, TrustUnavailable {
    require(
        installation.trust(certificate(installation.clock())).remove().stream()
            .filter(report -> report.status() != TrustReport.Status.ABSENT)
            .map(report -> report.browser() + ", " + report.place() + ": " + report.detail()));
  }

  private void hosts() throws IOException {
    require(
        installation.hosts().remove().stream()
            .filter(report -> report.status() != HostReport.Status.ABSENT)
            .map(report -> report.manifest() + ": " + report.detail()));
  }

  private static void require(Stream<String> left) throws IOException {
    List<String> lines = left.toList();
    if (!lines.isEmpty()) {
      throw new IOException(String.join("; ", lines));
    }
  }

  /// Authorities are taken out by their kind, so a file that cannot be read is no hindrance.
  private LoopbackCertificate certificate(Clock clock) throws IOException {
    try {
      return installation.certificate();
    } catch (KeyFileDamaged e) {
      return LoopbackCertificate.create(clock);
    }
  }
}
