package org.semper.bridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;

/// A desk that takes every deal and keeps it waiting.
final class FakeDesk implements DealDesk {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<IdempotencyKey, String> requests = new HashMap<>();
  private final Map<String, List<DealView>> deals = new HashMap<>();
  final List<StatementHash> raised = new ArrayList<>();
  volatile boolean locked;

  @Override
  public synchronized DealView open(DealRequest request, IdempotencyKey key, String client)
      throws RequestRefused {
    String content = request.toJson().toString();
    String earlier = requests.putIfAbsent(key, content);
    if (earlier != null && !earlier.equals(content)) {
      throw new RequestRefused(ErrorCode.DUPLICATE_REQUEST);
    }
    DealView view =
        new DealView(
            request.offer().statement().hash(),
            DealState.WAITING,
            "ACTIMEDIA",
            Money.of(87_000, "FRF"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    if (earlier == null) {
      deals.computeIfAbsent(client, c -> new ArrayList<>()).add(view);
      changed();
    }
    return view;
  }

  void changed() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public synchronized List<DealView> current(String client) {
    return List.copyOf(deals.getOrDefault(client, List.of()));
  }

  @Override
  public void raise(StatementHash deal, String client) {
    raised.add(deal);
  }

  @Override
  public boolean isLocked() {
    return locked;
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
