package org.semper.e2e.attacks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.StatementSigner;
import tools.jackson.databind.node.ObjectNode;

/// Statements that a dishonest party signs with its own, genuine key.
final class Forgery {

  private static final PostalAddress HOME =
      new PostalAddress("Alice Martin", "1 rue de la Paix", "75002", "Paris", "FR");

  private final Town town;

  Forgery(Town town) {
    this.town = town;
  }

  /// A genuine offer with something else in its body.
  StapledStatement offer(StatementSigner signer, Consumer<ObjectNode> change) {
    StatementPayload genuine = town.sales.makeOffer(Town.slidesCart()).statement().payload();
    ObjectNode body = genuine.body();
    change.accept(body);
    return signer.sign(
        CommerceTypes.OFFER,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            body,
            genuine.law(),
            genuine.expires()));
  }

  StapledStatement order(StatementSigner buyer, StatementHash offer, Money total) {
    return answer(
        CommerceTypes.ORDER,
        buyer,
        offer,
        new OrderContent(total, "banktransfer", HOME).toJson(),
        town.clock.instant().plusSeconds(600));
  }

  /// Anything by anybody to the shop.
  StapledStatement answer(
      StatementType type,
      StatementSigner signer,
      StatementHash answered,
      ObjectNode body,
      Instant expires) {
    String shop = UnverifiedStatement.thumbprint(town.sellerIdentity.certificates().getFirst());
    return signer.sign(
        type,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(answered),
            Optional.of(shop),
            body,
            "FR",
            expires.truncatedTo(ChronoUnit.SECONDS)));
  }
}
