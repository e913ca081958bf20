package org.semper.fuzz;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.CertificateIssuer;
import org.semper.supporting.crypto.NotaryDirectoryEntry;
import org.semper.supporting.crypto.OperatorKey;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.crypto.Validity;

/// A signed trust list with everything in it that one may have; its keys are new in each process.
final class GoldenTrustList {

  private static final Instant MADE = Instant.parse("1997-05-25T12:00:00Z");
  private static final String NAME = "Bern CA";

  static final SignedTrustList LIST =
      SignedTrustList.sign(
          OperatorKey.generate(),
          "Market of Bern",
          7,
          list(),
          Map.of(NAME, "looks at passports and registers"),
          Clock.fixed(MADE, ZoneOffset.UTC));

  private GoldenTrustList() {}

  private static TrustList list() {
    var root =
        CertificateIssuer.newRoot(
                Subject.of(NAME, "CH"), new Validity(MADE, MADE.plus(Duration.ofDays(3650))))
            .certificate();
    URI here = URI.create("https://ca.market.example/");
    return new TrustList(
        List.of(
            new Authority(
                NAME,
                root,
                false,
                here.resolve("registration"),
                here.resolve("ocsp"),
                List.of(here.resolve("crl")))),
        List.of(root),
        List.of(
            new BankDirectoryEntry(
                "Banque",
                URI.create("https://bank.market.example/"),
                URI.create("https://bank.market.example/accounts"),
                List.of("FRF"))),
        List.of(new NotaryDirectoryEntry("Notary", URI.create("https://notary.market.example/"))),
        Set.of("shops.market.example"));
  }
}
