package org.semper.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.semper.api.json.Base64Url;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where fuzzing begins: the vectors that Java and JavaScript share, good and bad, and what fuzzing once found.
final class Seeds {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Seeds() {}

  /// The first inputs of a target.
  static List<byte[]> of(Target target) {
    List<byte[]> seeds = new ArrayList<>(found(target));
    seeds.addAll(
        switch (target) {
          case JSON, MESSAGE -> texts("messages", "text");
          case STATEMENT -> texts("statements", "statement");
          case CONTENT -> contents();
          case STAPLED -> stapled();
          case TAGS -> texts("tags", "markup").stream().map(text -> after(0, text)).toList();
          case TEXT -> words();
          case SIGNATURE -> signatures();
          case DER -> certificates();
          case TRUST_LIST -> trustLists();
        });
    return List.copyOf(seeds);
  }

  /// The corpus in the source tree: what once made a parser fail.
  static List<byte[]> found(Target target) {
    Path folder = root().resolve("e2e-tests/fuzz/corpus").resolve(target.label());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Seeds::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String goldenOffer() {
    return cases("statements").stream()
        .filter(each -> each.path("type").asString("").equals("offer"))
        .filter(each -> each.path("agent").asString("").equals("accept"))
        .findFirst()
        .orElseThrow()
        .path("statement")
        .asString();
  }

  private static List<byte[]> contents() {
    List<byte[]> contents = new ArrayList<>();
    for (JsonNode each : cases("statements")) {
      try {
        UnverifiedStatement statement =
            UnverifiedStatement.parse(each.path("statement").asString(""));
        int choice = ContentInput.choice(statement.type());
        if (choice >= 0) {
          String payload = statement.signingInput().split("\\.", -1)[1];
          contents.add(after(choice, Base64Url.bytes(payload)));
        }
      } catch (StatementRejected e) {
        // A bad vector is a seed of the envelope alone.
      }
    }
    return contents;
  }

  private static List<byte[]> stapled() {
    return cases("statements").stream()
        .map(each ->
            MAPPER
                .createObjectNode()
                .put("statement", each.path("statement").asString(""))
                .set("ocsp", each.path("ocsp")))
        .map(json -> MAPPER.writeValueAsBytes(json))
        .toList();
  }

  private static List<byte[]> words() {
    return Stream.of(
            "https://actimedia.example:8443/orders?a=b",
            "https://xn--bcher-kva.example",
            "http://127.0.0.1:8080",
            "01941f29-7c00-7000-8000-000000000001",
            Base64Url.encode(new byte[32]))
        .map(Seeds::utf8)
        .toList();
  }

  private static List<byte[]> signatures() {
    String signed =
        """
        sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:
        01941f29-7c00-7000-8000-000000000001
        sig1=("@method" "@authority" "@path" "content-digest" "content-type" "idempotency-key");created=864568800;\
        nonce="%s";keyid="%s";alg="ecdsa-p256-sha256"
        sig1=:%s:\
        """
            .formatted(
                Base64Url.encode(new byte[16]),
                Base64Url.encode(new byte[32]),
                "A".repeat(86) + "==");
    return List.of(utf8(signed));
  }

  private static List<byte[]> certificates() {
    List<byte[]> der = new ArrayList<>();
    for (var certificate : GoldenOffer.STATEMENT.certificates()) {
      der.add(certificate.getPublicKey().getEncoded());
    }
    for (JsonNode each : cases("statements")) {
      each.path("ocsp").forEach(answer -> der.add(utf8(answer.asString(""))));
    }
    return der;
  }

  private static List<byte[]> trustLists() {
    String compact = GoldenTrustList.LIST.compact();
    return List.of(after(0, utf8(compact)), after(1, Base64Url.bytes(compact.split("\\.", -1)[1])));
  }

  private static List<byte[]> texts(String folder, String member) {
    return cases(folder).stream().map(each -> utf8(each.path(member).asString(""))).toList();
  }

  private static List<JsonNode> cases(String folder) {
    List<JsonNode> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(root().resolve("bridge-api/vectors").resolve(folder))) {
      files.sorted().forEach(file -> MAPPER.readTree(bytes(file)).forEach(cases::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /// The checkout, from wherever below it this runs.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("bridge-api/vectors"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run this inside the checkout");
      }
    }
    return folder;
  }

  private static byte[] after(int first, byte[] rest) {
    byte[] all = new byte[rest.length + 1];
    all[0] = (byte) first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
