package org.semper.commerce.buyer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.DealView;
import org.semper.supporting.archive.DealId;

/// What the browser was last told of each deal: the answer while the archive is closed. Bounded; the archive has the rest.
final class LatestViews {

  private static final int MOST = 256;

  private final Map<DealId, DealView> views =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DealId, DealView> eldest) {
          return size() > MOST;
        }
      };

  synchronized void put(DealView view) {
    DealId deal = new DealId(view.deal());
    views.remove(deal);
    views.put(deal, view);
  }

  synchronized Optional<DealView> find(DealId deal) {
    return Optional.ofNullable(views.get(deal));
  }
}
