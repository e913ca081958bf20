package org.semper.tinguin.deals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.DealSummary;

/// What the list of deals needs of the program. Called off the event thread.
public interface DealBrowser {

  /// @param words what to find, as typed; empty for all
  /// @return the deals, newest first
  List<DealSummary> search(String words);

  /// Everything about one deal.
  DealDetails details(DealId deal);

  /// Writes the deal's evidence bundle.
  ///
  /// @param file is replaced if it exists; the owner was asked
  void export(DealId deal, Path file) throws IOException;

  /// Takes up the payment of a confirmed deal; the question comes through the trusted display.
  void payLater(DealId deal);

  /// Asks whether to withdraw from the deal; the question comes through the trusted display.
  void withdraw(DealId deal);

  /// Asks what to complain about; the question comes through the trusted display.
  void complain(DealId deal);

  /// Locks the agent and closes what needs it open.
  void lock();
}
