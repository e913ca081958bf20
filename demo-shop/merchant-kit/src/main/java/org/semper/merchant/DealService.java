package org.semper.merchant;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.commerce.seller.Sales;
import org.semper.server.Reply;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What buyers' agents say to a seller, and what they are answered, in bytes: orders and payments get confirmations and receipts;
/// and what follows them, withdrawals and complaints. Who may say what is decided by signatures alone.
public final class DealService {

  /// Largest statement with its OCSP responses, in bytes.
  public static final int MAX_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DealService.class);

  private final Sales sales;

  public DealService(Sales sales) {
    this.sales = sales;
  }

  /// @param json a stapled statement, perhaps with its time-stamp, as it arrived
  /// @return such a statement, or problem JSON
  public Reply answer(byte[] json) {
    try {
      return switch (sales.receive(statement(json))) {
        case SaleAnswer.Answered(var answer, var stamp) ->
            Answers.statement(new ArchivedStatement(answer, stamp));
        case SaleAnswer.Pending() -> Answers.problem(ErrorCode.ANSWER_PENDING);
        case SaleAnswer.Refused refused -> Answers.problem(refused.code());
      };
    } catch (JsonRejected | StatementRejected e) {
      return Answers.problem(ErrorCode.REQUEST_MALFORMED);
    } catch (StoreUnavailable e) {
      LOG.error("no deal can be answered", e);
      return Answers.problem(ErrorCode.SELLER_UNREACHABLE);
    }
  }

  private static ArchivedStatement statement(byte[] json) throws JsonRejected, StatementRejected {
    return StatementJson.parse(JsonFields.of(StrictJson.parse(json, MAX_BYTES), "statement"));
  }
}
