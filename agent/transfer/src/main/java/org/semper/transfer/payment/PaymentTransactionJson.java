package org.semper.transfer.payment;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.commerce.Amounts;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How a payment transaction is written in the journal.
final class PaymentTransactionJson {

  private static final long LAST_MILLISECOND = 253_402_300_799_999L;

  private PaymentTransactionJson() {}

  static ObjectNode write(PaymentTransaction run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    writeTerms(json.putObject("terms"), run.terms());
    json.put("attempt", run.attempt());
    writeProgress(json.putObject("progress"), run.progress());
    run.message().ifPresent(message -> json.set("message", message.toJson()));
    json.put("created", run.created().toEpochMilli());
    return json.put("changed", run.changed().toEpochMilli());
  }

  static PaymentTransaction read(JsonFields fields) throws JsonRejected, StatementRejected {
    PaymentTransaction run =
        new PaymentTransaction(
            readTerms(fields.object("terms")),
            Math.toIntExact(fields.integer("attempt", 0, Integer.MAX_VALUE)),
            readProgress(fields.object("progress")),
            statement(fields, "message"),
            instant(fields, "created"),
            instant(fields, "changed"));
    fields.end();
    return run;
  }

  private static void writeTerms(ObjectNode json, PaymentTerms terms) {
    json.set("purse", PurseJson.write(terms.purse()));
    json.set("option", terms.option().toJson());
    json.put("amount", terms.amount().minorUnits());
    json.put("currency", terms.amount().currency().getCurrencyCode());
    json.put("payRef", terms.ref().text());
  }

  private static PaymentTerms readTerms(JsonFields fields) throws JsonRejected {
    PaymentTerms terms =
        new PaymentTerms(
            PurseJson.read(fields.object("purse")),
            PaymentOption.parse(fields.object("option")),
            Amounts.money(fields, "amount"),
            PayRef.parse(fields.text("payRef", 25)).orElseThrow(() -> fields.outOfRange("payRef")));
    fields.end();
    return terms;
  }

  private static void writeProgress(ObjectNode json, PaymentProgress progress) {
    json.put("state", progress.state().name());
    json.put("sends", progress.sends()).put("asks", progress.asks());
    progress.evidence().ifPresent(evidence -> json.set("evidence", evidence.toJson()));
    progress.reason().ifPresent(reason -> json.put("reason", reason.name()));
  }

  private static PaymentProgress readProgress(JsonFields fields)
      throws JsonRejected, StatementRejected {
    PaymentProgress progress =
        new PaymentProgress(
            PaymentState.valueOf(fields.text("state", 20)),
            Math.toIntExact(fields.integer("sends", 0, Integer.MAX_VALUE)),
            Math.toIntExact(fields.integer("asks", 0, Integer.MAX_VALUE)),
            statement(fields, "evidence"),
            fields.optionalText("reason", 40).map(PaymentReason::valueOf));
    fields.end();
    return progress;
  }

  private static Optional<StapledStatement> statement(JsonFields fields, String name)
      throws JsonRejected, StatementRejected {
    return fields.has(name)
        ? Optional.of(StapledStatement.parse(fields.object(name)))
        : Optional.empty();
  }

  private static Instant instant(JsonFields fields, String name) throws JsonRejected {
    return Instant.ofEpochMilli(fields.integer(name, 0, LAST_MILLISECOND));
  }
}
