package org.semper.bridge.nativehost;

/// What an extension may ask, as `{"ask":"locate"}`.
enum Ask {
  /// Where the agent listens.
  LOCATE("locate"),
  /// Whether it runs.
  STATUS("status"),
  /// To start it if it does not run.
  START("start");

  private final String word;

  Ask(String word) {
    this.word = word;
  }

  static Ask parse(byte[] message) throws NotUnderstood {
    FlatJson json = FlatJson.parse(message);
    String word = json.text("ask").orElseThrow(NotUnderstood::new);
    for (Ask ask : values()) {
      if (ask.word.equals(word) && json.size() == 1) {
        return ask;
      }
    }
    throw new NotUnderstood();
  }
}
