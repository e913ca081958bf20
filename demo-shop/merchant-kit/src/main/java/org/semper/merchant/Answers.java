package org.semper.merchant;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.Problem;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.server.Reply;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;

/// What the kit answers: statements, and problems with a code.
final class Answers {

  private Answers() {}

  static Reply statement(StapledStatement statement) {
    return statement(ArchivedStatement.of(statement));
  }

  static Reply statement(ArchivedStatement statement) {
    return Reply.json(StatementJson.of(statement));
  }

  static Reply problem(ErrorCode code) {
    return Reply.of(code.status(), Problem.MEDIA_TYPE, StrictJson.bytes(Problem.of(code).toJson()));
  }
}
