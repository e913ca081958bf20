package org.semper.app.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.tinguin.settings.Appearance;
import org.semper.tinguin.settings.OwnerSettings;
import org.semper.tinguin.settings.PurseLimit;
import org.semper.transfer.payment.Purse;

/// The owner's settings, as the owner's window changes them.
final class OwnerChoices implements OwnerSettings {

  private final AppearanceFile file;
  private final Face face;
  private final OwnerAccess owner;

  OwnerChoices(AppearanceFile file, Face face, OwnerAccess owner) {
    this.file = file;
    this.face = face;
    this.owner = owner;
  }

  @Override
  public Appearance appearance() {
    return face.appearance();
  }

  @Override
  public Safeguards safeguards() {
    Safeguards held = owner.safeguards();
    SortedMap<String, Long> most = new TreeMap<>(held.askAbove());
    for (Purse purse : opened().purses().all()) {
      most.putIfAbsent(purse.currency().getCurrencyCode(), 0L);
    }
    return new Safeguards(held.lockAfter(), most);
  }

  @Override
  public List<PurseLimit> purses() {
    return opened().purses().all().stream()
        .map(purse -> new PurseLimit(purse.id(), purse.label(), purse.currency(), purse.limit()))
        .toList();
  }

  @Override
  public void limit(List<PurseLimit> limits) {
    OwnerPurses purses = opened().purses();
    limits.forEach(limit -> purses.limit(limit.purse(), limit.most()));
  }

  @Override
  public void dress(Appearance appearance) {
    try {
      file.write(appearance);
      face.dress(appearance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FileDamaged | DisplayUnavailable e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Result keep(Safeguards safeguards, char[] passphrase) {
    return owner.keep(safeguards, passphrase);
  }

  @Override
  public Result changePassphrase(char[] current, char[] next) {
    return owner.changePassphrase(current, next);
  }

  private Opened opened() {
    return owner.opened().orElseThrow(() -> new IllegalStateException("locked"));
  }
}
