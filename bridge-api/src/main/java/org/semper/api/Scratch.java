package org.semper.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sample.
///
/// @param minorUnits cents
/// @param currency ISO 4217; see [List] and RFC 7515 §3
public record Scratch(long minorUnits, String currency) {
  /// Validates.
  public Scratch {
    if (minorUnits < 0) {
      throw new IllegalArgumentException("negative");
    }
  }

  /// What came of it.
  public sealed interface Result {
    /// Paid.
    record Paid(String receipt) implements Result {}

    /// Refused.
    record Refused(List<String> why) implements Result {
      /// Copies.
      public Refused {
        why = List.copyOf(why);
      }
    }
  }

  static <T> Optional<T> first(List<T> list) {
    return list.stream().findFirst();
  }

  static String show(Result result) {
    return switch (result) {
      case Result.Paid(var receipt) -> "paid " + receipt;
      case Result.Refused refused -> String.join(", ", refused.why());
    };
  }

  static Map<String, List<Integer>> group(List<String> words) {
    Map<String, List<Integer>> out = new HashMap<>();
    for (String word : words) {
      out.computeIfAbsent(word, k -> new ArrayList<>()).add(word.length());
    }
    return out.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  static CompletableFuture<String> later(Function<String, @Nullable String> f) {
    String got = f.apply("x");
    return CompletableFuture.completedFuture(got == null ? "" : got);
  }

  static Optional<String> maybe(Map<String, String> m) {
    return Optional.ofNullable(m.get("k")).map(String::strip).filter(s -> !s.isEmpty());
  }
}
