/// How a browser's extension becomes known to the agent, and which are.
///
/// 1. The owner opens pairing in the agent; it stays open for 60 s ([Pairing#open]).
/// 2. The extension commits to its key and nonce ([Pairing#commit]); the agent shows its own.
/// 3. The extension reveals both and proves that it holds the key ([Pairing#reveal]); the agent proves the same.
/// 4. Both derive an eight-digit code from the [PairingTranscript]. The extension shows it, the owner types it into the
///    trusted window, and only a match makes a [PairedClient].
///
/// The commitment leaves nobody in the middle a choice after it has seen the other side's nonce, so one attempt hits the
/// code with a chance of 10⁻⁸, and there is one attempt at a time.
@NullMarked
package org.semper.bridge.pairing;

import org.jspecify.annotations.NullMarked;
