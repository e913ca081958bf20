package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.Pem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attack 8, with a scanner: testssl.sh finds TLS 1.3 alone and nothing to blame.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class TlsScanIT {

  private static final Set<String> HARMLESS = Set.of("OK", "INFO", "DEBUG");

  /// What a scanner blames on a certificate that no public authority issued, by its name for it, and why it is right here.
  private static final Map<String, String> INHERENT =
      Map.of(
          "engine_problem",
          "the scanner's own OpenSSL has no engine",
          "cert_revocation",
          "the authority issued one certificate, has no key any more and answers nobody",
          "HSTS",
          "the agent is no web site; whoever asks without TLS is not answered");

  /// Now and then the scanner cannot make its second connection and says just that; what it found would read differently.
  private static final String RESUMPTION = "sessionresumption_ticket";

  private static final Set<String> NOT_CHECKED =
      Set.of("check failed, pls report", "check failed because of connect problem");

  @TempDir private Path folder;

  @Test
  void nothing_above_info_is_found(AttackedAgent agent) throws Exception {
    List<JsonNode> findings = scan(agent);

    assertThat(findings)
        .filteredOn(finding -> !HARMLESS.contains(text(finding, "severity")))
        .filteredOn(finding -> !INHERENT.containsKey(text(finding, "id")))
        .filteredOn(finding -> !isNotChecked(finding))
        .isEmpty();
    assertThat(finding(findings, "TLS1_3")).startsWith("offered");
    for (String older : List.of("SSLv2", "SSLv3", "TLS1", "TLS1_1", "TLS1_2")) {
      assertThat(finding(findings, older)).as(older).startsWith("not offered");
    }
  }

  private List<JsonNode> scan(AttackedAgent agent) throws IOException, InterruptedException {
    Path authority = folder.resolve("authority.pem");
    Files.writeString(authority, Pem.certificate(agent.authority()));
    Path report = folder.resolve("report.json");
    Process scanner =
        new ProcessBuilder(
                List.of(
                    "testssl",
                    "--quiet",
                    "--warnings",
                    "off",
                    "--color",
                    "0",
                    "--nodns",
                    "none",
                    "--add-ca",
                    authority.toString(),
                    "--jsonfile",
                    report.toString(),
                    "--protocols",
                    "--standard",
                    "--fs",
                    "--server-defaults",
                    "--renegotiation",
                    "--compression",
                    "--breach",
                    "--headers",
                    "127.0.0.1:" + agent.port()))
            .redirectErrorStream(true)
            .start();
    String output = new String(scanner.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    scanner.waitFor();
    assertThat(report).as(output).isNotEmptyFile();
    List<JsonNode> findings = new ArrayList<>();
    JsonMapper.shared().readTree(Files.readAllBytes(report)).forEach(findings::add);
    return findings;
  }

  private static String finding(List<JsonNode> findings, String id) {
    return findings.stream()
        .filter(finding -> text(finding, "id").equals(id))
        .map(finding -> text(finding, "finding"))
        .findFirst()
        .orElse("nothing was found");
  }

  private static boolean isNotChecked(JsonNode finding) {
    return text(finding, "id").equals(RESUMPTION) && NOT_CHECKED.contains(text(finding, "finding"));
  }

  private static String text(JsonNode finding, String member) {
    return finding.path(member).asString("");
  }
}
