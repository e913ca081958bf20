package org.semper.parties.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.semper.server.Problem;
import org.semper.server.Refused;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;

/// Reaches a bank without a network.
record BankChannel(Bank bank) implements Channel {

  @Override
  public Answer post(URI destination, byte[] json, Duration deadline) {
    try {
      return new Answer.Ok(bank.answer(destination.getPath().substring(1), json).getBytes(UTF_8));
    } catch (Refused e) {
      Problem problem = e.problem();
      return new Answer.Problem(
          problem.status(),
          Optional.of(problem.code()),
          problem.retryable(),
          Optional.of(problem.next()));
    }
  }
}
