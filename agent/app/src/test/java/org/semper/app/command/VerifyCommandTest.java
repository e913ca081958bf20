package org.semper.app.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OfferContent;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.evidence.EvidenceFiles;
import org.semper.supporting.communication.Documents;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TestRevocationLists;
import org.semper.supporting.crypto.authority.RevocationListCache;
import org.semper.supporting.crypto.authority.RevocationListFiles;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

/// What `verify` prints.
final class VerifyCommandTest {

  private static final String OVERRIDE = "\u202E";

  @TempDir Path folder;
  private final GoldenPurchase purchase = new GoldenPurchase();
  private Path trust = Path.of("");

  @BeforeEach
  void write_trust_list() throws Exception {
    trust = folder.resolve("trust.json");
    purchase.pki.trustList().write(trust);
  }

  @Test
  void words_of_strangers_are_quoted_and_show_what_is_unseen_in_them() throws Exception {
    Path file = write("deal.semper", export(offer("BACH" + OVERRIDE + "00.1 rof \"x\"")));

    assertThat(verify(file).lines())
        .element(1)
        .asString()
        .contains(" \"ACTIMEDIA S.A.\" (seller, certified by \"Test authority\", a demo authority)")
        .contains("offers 1 × \"BACH\\u202E00.1 rof \\\"x\\\"\", 1 × \"BEETHOVEN Piano Sonatas\"");
  }

  @Test
  void a_file_cannot_be_named_so_that_it_prints_a_verdict_of_its_own() throws Exception {
    Path file =
        write("a.semper\nACCEPT  b" + OVERRIDE + ".semper", "no statement".getBytes(US_ASCII));

    assertThat(verify(file).lines()).hasSize(2).noneMatch(line -> line.contains(OVERRIDE));
  }

  @Test
  void who_trusts_nobody_that_certified_the_signer_is_told_what_to_get() throws Exception {
    Path file = write("offer.json", StrictJson.bytes(purchase.offer().toJson()));
    new TestPki().trustList().write(trust);

    assertThat(verify(file))
        .startsWith("REJECT")
        .contains("UNTRUSTED_ISSUER", "semper agent trust-list add FILE", "--trust FILE");
  }

  @Test
  void a_line_end_after_a_statement_is_named() throws Exception {
    Path file = write("offer", (purchase.offer().statement().compact() + "\n").getBytes(US_ASCII));

    assertThat(verify(file)).contains("a line end or a blank was added at its end");
  }

  @Test
  void a_revocation_list_that_is_handed_over_overrules_what_was_stapled() throws Exception {
    StapledStatement offer = purchase.offer();
    Path file = write("offer.json", StrictJson.bytes(offer.toJson()));
    byte[] list = listNaming(offer.statement().certificates().getFirst());
    Path der = write("list.crl", list);
    Path pem =
        write(
            "list.pem",
            ("-----BEGIN X509 CRL-----\n"
                    + Base64.getMimeEncoder().encodeToString(list)
                    + "\n-----END X509 CRL-----\n")
                .getBytes(US_ASCII));

    assertThat(verify(file)).startsWith("ACCEPT (DEMO)").contains("dated by its signer");
    assertThat(verify(file, "--crl", der.toString())).startsWith("REJECT").contains("REVOKED");
    assertThat(verify(file, "--crl", pem.toString())).startsWith("REJECT").contains("REVOKED");
  }

  @Test
  void lists_that_an_agent_keeps_beside_the_trust_list_count() throws Exception {
    StapledStatement offer = purchase.offer();
    Path file = write("offer.json", StrictJson.bytes(offer.toJson()));
    byte[] list = listNaming(offer.statement().certificates().getFirst());
    Authority authority = purchase.pki.trustList().authorities().getFirst();
    new RevocationListCache(
            new OneDocument(authority.crls().getLast(), list),
            TestPki.CLOCK,
            Optional.of(RevocationListFiles.beside(trust)))
        .current(authority, TestPki.CLOCK.instant());

    assertThat(verify(file)).startsWith("REJECT").contains("REVOKED");
  }

  @Test
  void a_list_of_a_stranger_or_none_at_all_is_named() throws Exception {
    Path file = write("offer.json", StrictJson.bytes(purchase.offer().toJson()));
    byte[] list =
        TestRevocationLists.of(new TestPki(), Map.of(), TestPki.CLOCK.instant(), Duration.ofDays(1))
            .getFirst();

    assertThat(verify(file, "--crl", write("foreign.crl", list).toString()))
        .contains("foreign.crl is not a revocation list of an authority that is trusted");
    assertThat(verify(file, "--crl", file.toString()))
        .contains("is no revocation list in DER or PEM");
  }

  /// The authority's list from today on, on which this certificate's key is stolen.
  private byte[] listNaming(X509Certificate certificate) {
    Revocation stolen = new Revocation(TestPki.CLOCK.instant(), Revocation.Reason.KEY_COMPROMISE);
    return TestRevocationLists.of(
            purchase.pki,
            Map.of(certificate.getSerialNumber(), stolen),
            TestPki.CLOCK.instant(),
            Duration.ofDays(1))
        .getFirst();
  }

  private StapledStatement offer(String name) throws Exception {
    ObjectNode body = OfferContent.parse(purchase.offer().statement()).toJson();
    ((ObjectNode) body.get("items").get(0)).put("name", name);
    return purchase.say(
        purchase.seller, CommerceTypes.OFFER, Optional.empty(), Optional.empty(), body);
  }

  private byte[] export(StapledStatement offer) {
    return EvidenceFiles.export(purchase, List.of(offer));
  }

  private Path write(String name, byte[] content) throws Exception {
    return Files.write(folder.resolve(name), content);
  }

  private String verify(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--trust", trust.toString(), file.toString()));
    StringWriter out = new StringWriter();
    new CommandLine(new VerifyCommand(TestPki.CLOCK))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .setExecutionExceptionHandler(
            (exception, failed, _) -> Failure.report(exception, failed.getErr()))
        .execute(arguments.toArray(String[]::new));
    return out.toString();
  }

  /// What an authority serves at one address.
  private static final class OneDocument implements Documents {

    private final URI address;
    private final byte[] content;

    OneDocument(URI address, byte[] content) {
      this.address = address;
      this.content = content;
    }

    @Override
    public Optional<byte[]> get(URI source, String mediaType, Duration deadline) {
      return source.equals(address) ? Optional.of(content) : Optional.empty();
    }

    @Override
    public Optional<byte[]> post(
        URI destination, String contentType, byte[] question, String mediaType, Duration deadline) {
      return Optional.empty();
    }
  }
}
