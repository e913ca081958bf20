package org.semper.tinguin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// An answer to come. The first one given counts, whatever follows.
final class Pending<A> {

  private final CompletableFuture<A> answer = new CompletableFuture<>();

  void give(A given) {
    answer.complete(given);
  }

  A await() throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is given, never a failure", e);
    }
  }
}
