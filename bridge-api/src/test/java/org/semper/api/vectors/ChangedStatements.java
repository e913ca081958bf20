package org.semper.api.vectors;

import java.util.List;
import java.util.function.Consumer;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementType;
import tools.jackson.databind.node.ObjectNode;

/// The golden statement of one type, each time with one thing changed.
final class ChangedStatements {

  private final StatementType type;
  private final byte[] golden;
  private final List<StatementCase> cases;

  /// @param golden compact form of a good statement
  /// @param cases gets what is made of it
  ChangedStatements(StatementType type, String golden, List<StatementCase> cases) {
    this.type = type;
    this.golden = Base64Url.bytes(golden.split("\\.", -1)[1]);
    this.cases = cases;
  }

  /// A body that is not what its type promises.
  void body(String name, String why, Consumer<ObjectNode> change) {
    add(name, why, p -> change.accept((ObjectNode) p.get("body")), "BODY", StatementCase.REFUSE);
  }

  /// A payload that lacks a member.
  void payload(String name, String why, Consumer<ObjectNode> change) {
    add(name, why, change, "PAYLOAD_MEMBERS", StatementCase.REFUSE);
  }

  /// A body whose fault no schema sees.
  void unseen(String name, String why, String agent, Consumer<ObjectNode> change) {
    add(name, why, p -> change.accept((ObjectNode) p.get("body")), agent, "none");
  }

  private void add(
      String name, String why, Consumer<ObjectNode> change, String agent, String schema) {
    ObjectNode payload = payload();
    change.accept(payload);
    ObjectNode header = VectorParty.SELLER.header(type, GoldenOffer.SIGNED_AT);
    String statement = VectorParty.SELLER.sign(header, StrictJson.bytes(payload));
    cases.add(new StatementCase(name, why, type, statement, List.of(), false, agent, schema));
  }

  private ObjectNode payload() {
    try {
      return (ObjectNode) StrictJson.parse(golden, golden.length);
    } catch (JsonRejected e) {
      throw new IllegalStateException(e);
    }
  }
}
