package org.semper.transfer.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A purse book that forgets with its test.
public final class MemoryPurseBook implements PurseBook {

  private final List<Purse> purses = new ArrayList<>();

  @Override
  public synchronized List<Purse> all() {
    return List.copyOf(purses);
  }

  @Override
  public synchronized Optional<Purse> find(String id) {
    return purses.stream().filter(purse -> purse.id().equals(id)).findFirst();
  }

  @Override
  public synchronized void put(Purse purse) {
    find(purse.id())
        .ifPresentOrElse(old -> purses.set(purses.indexOf(old), purse), () -> purses.add(purse));
  }

  @Override
  public synchronized void prefer(String id) {
    find(id)
        .ifPresent(purse -> {
          purses.remove(purse);
          purses.addFirst(purse);
        });
  }

  @Override
  public synchronized void remove(String id) {
    purses.removeIf(purse -> purse.id().equals(id));
  }
}
