package org.semper.e2e.crash;

/// A party of the town. One that was ended, however, is started again on the same folder.
interface Party extends AutoCloseable {

  /// Does something, or says how it stands.
  ///
  /// @param order such as `books`
  /// @param argument of the order; may be empty
  /// @return one line
  String tell(String order, String argument);

  @Override
  void close();
}
