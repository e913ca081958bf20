package org.semper.bridge.nativehost;

/// What this program found out about the agent.
sealed interface AgentState {

  /// It answers.
  ///
  /// @param port on which browsers reach it, 1 to 65535
  record Running(int port) implements AgentState {}

  /// It was begun and does not answer, yet or any more.
  record Starting() implements AgentState {}

  /// There is none.
  record Stopped() implements AgentState {}

  default String toJson() {
    return switch (this) {
      case Running running -> "{\"state\":\"running\",\"port\":" + running.port() + "}";
      case Starting _ -> "{\"state\":\"starting\"}";
      case Stopped _ -> "{\"state\":\"stopped\"}";
    };
  }
}
