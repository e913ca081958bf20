package org.semper.supporting.communication;

/// Who judges what comes back for messages of the outbox. Called on the outbox's threads, one call at a time per deal.
public interface Correspondent {

  /// There is an answer. Who believes it calls [Outbox#acknowledged] in the transaction that keeps it; otherwise the message is
  /// sent again later.
  ///
  /// @param json a StapledStatement, not yet verified
  void answered(Message message, byte[] json);

  /// The receiver refused for good. Who gives up calls [Outbox#acknowledged]; otherwise the message is sent again later.
  void refused(Message message, Answer.Problem problem);

  /// There was no answer, or one that says to try again; the outbox does so.
  ///
  /// @param attempts how often the message was sent since this process began
  void waiting(Message message, Answer answer, int attempts);
}
