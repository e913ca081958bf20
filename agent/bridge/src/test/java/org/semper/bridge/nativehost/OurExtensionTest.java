package org.semper.bridge.nativehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OurExtensionTest {

  /// Chromium's rule: the first half of the key's SHA-256, its digits written as letters a to p.
  @Test
  void the_ids_are_those_of_the_extensions_manifest() throws Exception {
    JsonNode manifest =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(Path.of("../../web-extension/manifest.json")));
    byte[] key = Base64.getDecoder().decode(manifest.get("key").stringValue());
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
    String id =
        digest
            .substring(0, 32)
            .chars()
            .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
            .collect(Collectors.joining());

    assertThat(OurExtension.CHROMIUM_ID).isEqualTo(id);
    assertThat(OurExtension.FIREFOX_ID)
        .isEqualTo(manifest.get("browser_specific_settings").get("gecko").get("id").stringValue());
  }

  @Test
  void a_call_is_ours_if_the_browser_names_our_extension_and_nobody_else() {
    assertThat(OurExtension.calls(List.of(OurExtension.CHROMIUM_CALLER))).isTrue();
    assertThat(OurExtension.calls(List.of(OurExtension.CHROMIUM_CALLER, "--parent-window=7")))
        .isTrue();
    assertThat(OurExtension.calls(List.of("/home/a/org.semper.agent.json", "agent@semper.example")))
        .isTrue();

    assertThat(OurExtension.calls(List.of())).isFalse();
    assertThat(OurExtension.calls(List.of("chrome-extension://" + "a".repeat(32) + "/"))).isFalse();
    assertThat(OurExtension.calls(List.of("chrome-extension://" + OurExtension.CHROMIUM_ID)))
        .isFalse();
    assertThat(OurExtension.calls(List.of(OurExtension.CHROMIUM_CALLER + "x"))).isFalse();
    assertThat(OurExtension.calls(List.of(OurExtension.CHROMIUM_CALLER, "start"))).isFalse();
    assertThat(OurExtension.calls(List.of("agent@semper.example"))).isFalse();
    assertThat(OurExtension.calls(List.of("/home/a/org.semper.agent.json", "evil@semper.example")))
        .isFalse();
    assertThat(OurExtension.calls(List.of("/home/a/other.json", "agent@semper.example"))).isFalse();
    assertThat(OurExtension.calls(List.of(OurExtension.CHROMIUM_CALLER, "a", "b"))).isFalse();
  }
}
