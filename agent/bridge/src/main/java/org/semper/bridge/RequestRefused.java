package org.semper.bridge;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.Problem;

/// A paired extension's request that is answered with a problem (RFC 9457), signed like every answer.
public final class RequestRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public RequestRefused(Problem problem) {
    super(problem.code().name());
    this.problem = problem;
  }

  public RequestRefused(ErrorCode code) {
    this(Problem.of(code));
  }

  public Problem problem() {
    return problem;
  }
}
