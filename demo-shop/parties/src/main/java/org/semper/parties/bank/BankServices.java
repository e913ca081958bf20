package org.semper.parties.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.semper.parties.server.Reply;
import org.semper.parties.server.Route;

/// A bank's addresses: `POST /transfers`, `/inquiries`, `/accounts` and `/balances`, each taking and giving a stapled statement.
public final class BankServices {

  private BankServices() {}

  /// To be served by a party's server.
  public static List<Route> of(Bank bank) {
    return Stream.of("transfers", "inquiries", "accounts", "balances")
        .map(service -> route(bank, service))
        .toList();
  }

  private static Route route(Bank bank, String service) {
    return Route.postJson(
        "/" + service,
        Bank.MAX_REQUEST,
        request ->
            Reply.json(bank.answer(service, request.body()).getBytes(StandardCharsets.UTF_8)));
  }
}
