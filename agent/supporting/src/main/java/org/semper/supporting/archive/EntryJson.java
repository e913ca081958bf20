package org.semper.supporting.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.JsonRejected.Reason;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An entry's plain bytes: what is sealed and what the hash chain covers. `{"sequence", "at", "said" | "heard" | "step"}`.
///
/// @param at whole milliseconds
record EntryJson(long sequence, Instant at, Entry entry) {

  private static final int MAX_BYTES = 1024 * 1024;

  byte[] bytes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sequence", sequence).put("at", at.toString());
    switch (entry) {
      case Entry.Said said -> json.set("said", said.statement().toJson());
      case Entry.Heard heard -> json.set("heard", heard.statement().toJson());
      case Entry.Step step -> {
        ObjectNode written = json.putObject("step").put("name", step.name());
        ObjectNode facts = written.putObject("facts");
        step.facts().forEach(facts::put);
      }
    }
    return StrictJson.bytes(json);
  }

  static EntryJson parse(byte[] bytes) throws JsonRejected, StatementRejected {
    JsonFields fields = JsonFields.of(StrictJson.parse(bytes, MAX_BYTES), "entry");
    EntryJson entry =
        new EntryJson(
            fields.integer("sequence", 0, Long.MAX_VALUE), instant(fields, "at"), entry(fields));
    fields.end();
    return entry;
  }

  static Instant instant(JsonFields fields, String name) throws JsonRejected {
    try {
      return Instant.parse(fields.text(name, 40));
    } catch (DateTimeException e) {
      throw fields.outOfRange(name);
    }
  }

  private static Entry entry(JsonFields fields) throws JsonRejected, StatementRejected {
    if (fields.has("said")) {
      return new Entry.Said(StapledStatement.parse(fields.object("said")));
    }
    if (fields.has("heard")) {
      return new Entry.Heard(StapledStatement.parse(fields.object("heard")));
    }
    JsonFields step = fields.object("step");
    Entry.Step read = new Entry.Step(step.text("name", 100), facts(step.node("facts")));
    step.end();
    return read;
  }

  private static SortedMap<String, String> facts(JsonNode object) throws JsonRejected {
    SortedMap<String, String> facts = new TreeMap<>();
    for (var fact : object.properties()) {
      if (!fact.getValue().isString()) {
        throw new JsonRejected(Reason.MEMBER_OF_OTHER_TYPE, "step.facts");
      }
      facts.put(fact.getKey(), fact.getValue().stringValue());
    }
    return facts;
  }
}
