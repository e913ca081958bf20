package org.semper.e2e.simulation;

/// What goes wrong outside the parties' programs.
enum Fault {
  REQUEST_LOST("request lost"),
  ANSWER_LOST("answer lost"),
  SENT_TWICE("message doubled"),
  COME_LATE("message come once more, later"),
  CRASH_BEFORE_COMMIT("crash before a commit"),
  CRASH_AFTER_COMMIT("crash after a commit"),
  DISK_FULL("disk full"),
  DISK_READ_ONLY("disk read-only"),
  CLOCK_WRONG("clock wrong");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
