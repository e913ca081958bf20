package org.semper.parties.bank;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.semper.server.PartyServer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import org.semper.transfer.payment.ConformanceWorld;
import org.semper.transfer.payment.PaymentAdapterConformance;

/// Bank transfers conform, with the real bank over TLS.
@Tag("server")
final class BankTransferOverHttpsTest extends PaymentAdapterConformance {

  @TempDir private Path folder;

  @Override
  protected ConformanceWorld world() {
    BankTown town = new BankTown(folder);
    TlsAuthority root = webRoot();
    PartyServer server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            root.issue(List.of(BankTown.HOST), List.of()),
            town.bank.routes());
    HttpsChannel channel = new HttpsChannel(List.of(root.certificate()));
    return new BankTransferWorld(
        town,
        channel,
        BankTown.directory(server.port()),
        () -> {
          channel.close();
          server.close();
        });
  }

  private static TlsAuthority webRoot() {
    Instant yesterday = Clock.systemUTC().instant().minus(Duration.ofDays(1));
    return new TlsAuthority(
        "test web root",
        Set.of("localhost"),
        Set.of(),
        Validity.lasting(yesterday, Duration.ofDays(2)));
  }
}
