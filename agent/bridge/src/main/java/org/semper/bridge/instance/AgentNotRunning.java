package org.semper.bridge.instance;

/// No agent of this user answers.
public final class AgentNotRunning extends Exception {

  private static final long serialVersionUID = 1L;

  public AgentNotRunning() {
    super("no agent is running");
  }
}
