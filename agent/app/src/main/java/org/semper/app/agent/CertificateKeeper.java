package org.semper.app.agent;

import java.io.IOException;
import org.semper.bridge.BridgeServer;
import org.semper.bridge.trust.CertificateRenewal;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews the listener's certificate while the agent runs.
final class CertificateKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateKeeper.class);

  private final CertificateRenewal renewal;
  private final BridgeServer bridge;
  private LoopbackCertificate presented;

  /// @param presented by the listener now
  CertificateKeeper(
      CertificateRenewal renewal, BridgeServer bridge, LoopbackCertificate presented) {
    this.renewal = renewal;
    this.bridge = bridge;
    this.presented = presented;
  }

  /// Looks whether it is time, and does what is left over from the last time.
  synchronized void look() {
    try {
      LoopbackCertificate current = renewal.current();
      if (!current.leaf().equals(presented.leaf())) {
        bridge.present(current);
        presented = current;
      }
    } catch (IOException | KeyFileDamaged e) {
      LOG.warn("the listener's certificate cannot be renewed: {}", e.getMessage());
    }
  }
}
