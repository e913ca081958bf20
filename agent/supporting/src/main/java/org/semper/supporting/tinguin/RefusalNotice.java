package org.semper.supporting.tinguin;

import java.util.List;
import org.semper.api.bridge.ErrorCode;

/// The agent refused or could not finish; nothing was signed that the owner did not confirm.
///
/// @param origin web origin the request came from, from the browser; not certified
/// @param code what happened; the window has a sentence and a next step for each
/// @param details facts that help, such as the two hosts that differ
public record RefusalNotice(String origin, ErrorCode code, List<Detail> details)
    implements Question<RefusalNotice.Seen> {

  public RefusalNotice {
    details = List.copyOf(details);
  }

  /// How the owner closed the notice.
  public enum Seen {
    DONE,
    /// No window for this shop from now on.
    BLOCK_SHOP,
    /// No window for any shop for an hour.
    PAUSE
  }
}
