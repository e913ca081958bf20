package org.semper.app.agent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Work on a thread of its own whose result is needed a little later.
///
/// @param <T> result
final class Meanwhile<T> {

  private final CompletableFuture<T> result = new CompletableFuture<>();

  private Meanwhile() {}

  static <T> Meanwhile<T> begin(Supplier<T> work) {
    Meanwhile<T> begun = new Meanwhile<>();
    Thread.ofPlatform().daemon().start(() -> begun.run(work));
    return begun;
  }

  /// Waits for the end of the work, and fails as it failed.
  T result() {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw e;
    }
  }

  private void run(Supplier<T> work) {
    result.completeAsync(work, Runnable::run);
  }
}
