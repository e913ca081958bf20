package org.semper.server;

/// What a service throws to answer with a problem.
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
