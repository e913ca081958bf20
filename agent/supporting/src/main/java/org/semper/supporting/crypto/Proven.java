package org.semper.supporting.crypto;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Remembers what was proved by signatures alone, so that a known signer's certificates are not proved again with each
/// statement. Only what holds for ever may be kept: whatever depends on the time or on a revocation is asked anew.
///
/// Bounded: of more than fits, what was used least lately is forgotten and proved again. Safe for use by many threads.
///
/// @param <K> everything the proof depends on
/// @param <V> what was proved
final class Proven<K, V> {

  private final int most;
  private final SequencedMap<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

  Proven(int most) {
    this.most = most;
  }

  /// @param proof run if it is not known; a failure is not remembered
  V get(K key, Proof<V> proof) throws VerificationFailed {
    synchronized (known) {
      V found = known.get(key);
      if (found != null) {
        return found;
      }
    }
    V proved = proof.run();
    synchronized (known) {
      known.put(key, proved);
      if (known.size() > most) {
        known.pollFirstEntry();
      }
    }
    return proved;
  }

  /// The work that was to be saved.
  @FunctionalInterface
  interface Proof<V> {
    V run() throws VerificationFailed;
  }
}
