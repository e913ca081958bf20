package org.semper.shop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.SellerApplication;
import org.semper.server.PartyServer;
import org.semper.server.Reply;
import org.semper.server.Route;
import org.semper.shop.FreePorts;
import org.semper.shop.MarketFolder;
import org.semper.shop.Marketplace;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TlsIdentity;
import picocli.CommandLine;

/// The operators' commands beside a marketplace that runs.
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OperatorCommandTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private Path temporary;
  private MarketFolder folder;
  private Marketplace market;

  @BeforeAll
  void start(@TempDir Path given) throws Exception {
    temporary = given;
    folder = new MarketFolder(temporary.resolve("market"));
    market = Marketplace.start(folder, FreePorts.draw());
  }

  @AfterAll
  void end() {
    market.close();
  }

  @Test
  void a_token_certifies_whom_it_names_and_the_list_and_the_revocation_know_the_certificate()
      throws Exception {
    Subject kiosk = new Subject("Kiosque SARL", "FR", Optional.of("NTRFR-552100554"));
    String token =
        run(
                "authority",
                "token",
                "--role",
                "seller",
                "--name",
                kiosk.name(),
                "--country",
                "FR",
                "--registration",
                "NTRFR-552100554",
                "--host",
                "kiosk.localhost")
            .strip();

    try (MerchantKeys keys =
        MerchantKeys.open(
            temporary.resolve("kiosk"),
            market.trustList(),
            new SellerApplication(kiosk, Set.of("kiosk.localhost"), token),
            CLOCK)) {
      String listed = run("authority", "list");
      String serial = serial(listed, keys.signer().self().subjectNumber().text());
      assertThat(listed)
          .contains("\"Kiosque SARL\" \"FR\" \"NTRFR-552100554\" \"seller\" \"kiosk.localhost\"");

      run("authority", "revoke", "--yes", "--reason", "key-compromise", serial);

      assertThat(run("authority", "list")).containsPattern("revoked .*, key-compromise");
      assertThat(crl()).contains(serial);
      assertThat(refused("authority", "revoke", "--yes", serial)).contains("revoked already");
    }
  }

  @Test
  void the_banks_operator_sees_accounts_and_credits_them_out_of_the_banks_own() throws Exception {
    String account = market.account("notenhaus").text();
    assertThat(run("bank", "account", "list"))
        .contains(account + "  1000.00 EUR  \"Notenhaus Thomasgasse GmbH\"");

    assertThat(run("bank", "account", "credit", account, "250.50").strip())
        .isEqualTo("1250.50 EUR");

    assertThat(run("bank", "account", "show", account))
        .containsPattern("Z  1000.00 EUR\\R.*Z  250.50 EUR\\R1250.50 EUR");
    assertThat(market.bank().ledgerSum(Currency.getInstance("EUR"))).isZero();
    market.bank().audit();
  }

  @Test
  void a_desk_link_opens_the_running_shops_desk_once() throws Exception {
    URI link = URI.create(run("market", "desk", "actimedia").strip());

    assertThat(link.toString()).startsWith(market.origin("actimedia") + "/desk/open/");
    assertThat(Visit.status(link, folder.webRoot())).isEqualTo(303);
    assertThat(Visit.status(link, folder.webRoot())).isEqualTo(403);
  }

  @Test
  void a_certificate_serves_a_shop_that_the_markets_shoppers_trust() throws Exception {
    Path own = temporary.resolve("music");

    assertThat(run("market", "certificate", "music.localhost", own.toString()))
        .contains("tls.json", "tls.crt.pem", "tls.key.pem");

    try (PartyServer server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            TlsIdentity.read(own.resolve("tls.json")),
            List.of(Route.get("/", _ -> Reply.json(new byte[] {'{', '}'}))))) {
      assertThat(
              Visit.status(
                  URI.create("https://music.localhost:" + server.port() + "/"), folder.webRoot()))
          .isEqualTo(200);
    }
  }

  @Test
  void the_list_is_served_as_it_is_kept() throws Exception {
    assertThat(Visit.body(market.trustListAddress(), folder.webRoot()))
        .isEqualTo(Files.readString(folder.trustList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market desk kiosk | the market's shops are: actimedia, notenhaus",
        "market certificate shop.example . | such as music.localhost",
        "market --ports 80 | from 1024 to 65000",
        "authority token --role king --name A --country FR | a role is",
        "authority token --role seller --name A --country FR | name the host",
        "authority token --role seller --name A --country fr --host a.localhost | two capital letters",
        "authority token --role seller --name A --country FR --host A.localhost | small letters",
        "authority token --role seller --name A --country FR --host a.b --subject 1 | 32 digits",
        "authority revoke --yes 12 | semper authority list",
        "authority revoke --yes --reason whim 12 | a reason is one of",
        "bank account show FR76 | semper bank account list",
        "bank account credit FR7699999000011234567890185 1 | semper bank account list"
      })
  void what_cannot_be_done_is_said_with_the_next_step(String command, String sentence) {
    assertThat(refused(command.split(" "))).startsWith("semper: ").contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.001", "1e3", "9999999999999999", "''", "' 1'"})
  void what_is_no_amount_is_not_booked(String amount) {
    String account = market.account("actimedia").text();
    String before = run("bank", "account", "show", account);

    Outcome outcome = execute("bank", "account", "credit", account, amount);

    assertThat(outcome.status()).isPositive();
    assertThat(run("bank", "account", "show", account)).isEqualTo(before);
  }

  @Test
  void a_folder_without_market_stays_empty() {
    Path empty = temporary.resolve("nothing");
    Outcome outcome = plain("authority", "list", "--folder", empty.toString());

    assertThat(outcome.status()).isOne();
    assertThat(outcome.error()).contains("no market was ever started in", "semper market");
    assertThat(empty).doesNotExist();
  }

  private static String serial(String listed, String subject) {
    List<String> lines = listed.lines().toList();
    return lines.get(lines.indexOf("  subject  " + subject) - 1);
  }

  private List<String> crl() throws Exception {
    URI address =
        market.trustList().authorities().getFirst().crls().stream()
            .filter(each -> each.getPath().endsWith("issuing.crl"))
            .findFirst()
            .orElseThrow();
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(Visit.bytes(address, folder.webRoot())));
    return list.getRevokedCertificates().stream()
        .map(each -> each.getSerialNumber().toString(16))
        .toList();
  }

  private String run(String... arguments) {
    Outcome outcome = execute(arguments);
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.output();
  }

  private String refused(String... arguments) {
    Outcome outcome = execute(arguments);
    assertThat(outcome.status()).as(outcome.error()).isOne();
    return outcome.error();
  }

  /// With the folder as the first option of the last command.
  private Outcome execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--folder", folder.path().toString()));
    return plain(all.toArray(String[]::new));
  }

  private static Outcome plain(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine line = OperatorCommand.commandLine(CLOCK);
    line.setOut(new PrintWriter(output));
    line.setErr(new PrintWriter(error));
    int status = line.execute(arguments);
    return new Outcome(status, output.toString(), error.toString());
  }

  private record Outcome(int status, String output, String error) {}
}
