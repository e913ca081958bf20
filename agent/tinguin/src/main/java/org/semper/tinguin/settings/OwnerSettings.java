package org.semper.tinguin.settings;

import java.util.List;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.tinguin.PassphraseCheck.Result;

/// What the settings need of the program. Called off the event thread.
public interface OwnerSettings {

  Appearance appearance();

  /// What holds now; names every currency of the owner's purses.
  Safeguards safeguards();

  /// The owner's purses with their limits, the preferred first.
  List<PurseLimit> purses();

  /// Keeps other limits, which hold at once. A purse that is gone stays gone.
  void limit(List<PurseLimit> limits);

  /// Keeps another look; windows have it from then on.
  void dress(Appearance appearance);

  /// Keeps other safeguards, if the passphrase is right.
  ///
  /// @param passphrase wiped by the callee
  /// @return [Result#RIGHT] if they hold from now on; else nothing changed
  Result keep(Safeguards safeguards, char[] passphrase);

  /// Puts another passphrase in place of the current one.
  ///
  /// @param current wiped by the callee, as is `next`
  /// @return [Result#RIGHT] if the next one holds from now on; else nothing changed
  Result changePassphrase(char[] current, char[] next);
}
