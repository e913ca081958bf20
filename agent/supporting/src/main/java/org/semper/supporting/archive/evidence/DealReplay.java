package org.semper.supporting.archive.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.SameParty;
import org.semper.supporting.crypto.VerifiedStatement;

/// Goes through a deal statement by statement, as its parties did.
final class DealReplay {

  private static final List<StatementType> ANSWERS_OF_BUYER =
      List.of(CommerceTypes.PAYMENT, CommerceTypes.WITHDRAWAL);

  private final Seals signatures;
  private final EvidenceRules rules;
  private final List<Finding> findings = new ArrayList<>();
  private Earlier earlier;
  private Optional<Seal> confirmation = Optional.empty();

  DealReplay(Seals signatures, EvidenceRules rules) {
    this(signatures, rules, new Earlier(List.of()));
  }

  /// @param earlier what was judged before
  DealReplay(Seals signatures, EvidenceRules rules, Earlier earlier) {
    this.signatures = signatures;
    this.rules = rules;
    this.earlier = earlier;
  }

  Verdict replay(EvidenceBundle bundle, Seal seal) {
    int number = 1;
    for (ArchivedStatement archived : bundle.entries()) {
      StapledStatement entry = archived.stapled();
      String at = "statement %s (%s)".formatted(number++, entry.statement().type().name());
      try {
        requirePlace(bundle, entry);
        add(archived);
      } catch (EvidenceRejected e) {
        return e.at(at);
      }
    }
    findings.add(
        seal.finding("exported this deal with %s statements".formatted(number - 1) + doubt(seal)));
    return new Verdict.Accepted(findings);
  }

  /// A confirmation binds the buyer if it came before the order's end, which its own date cannot show: the buyer's word does, or a
  /// notary's.
  private String doubt(Seal exported) {
    Optional<VerifiedStatement> order = earlier.find(CommerceTypes.ORDER);
    if (order.isEmpty() || confirmation.isEmpty()) {
      return "";
    }
    boolean shown =
        SameParty.are(exported.statement().signer(), order.get().signer())
            || ANSWERS_OF_BUYER.stream().anyMatch(type -> earlier.find(type).isPresent())
            || confirmation
                .get()
                .stamp()
                .filter(stamp -> !stamp.at().isAfter(order.get().payload().expires()))
                .isPresent();
    return shown
        ? ""
        : "; only the seller's word shows that the confirmation came before the order ended, so it"
            + " binds the buyer to nothing";
  }

  private void requirePlace(EvidenceBundle bundle, StapledStatement entry) throws EvidenceRejected {
    if (earlier.statements().isEmpty() && !entry.statement().hash().equals(bundle.deal().first())) {
      throw new EvidenceRejected(
          Reason.CHAIN_BROKEN, "It is not the one that the deal began with.");
    }
  }

  /// Judges one more statement of the deal, and what it embeds.
  void add(ArchivedStatement entry) throws EvidenceRejected {
    if (earlier.find(entry.stapled().statement().type()).isPresent()) {
      throw new EvidenceRejected(Reason.CHAIN_BROKEN, "There is one of this type already.");
    }
    EvidenceRule rule = known(rules.ofStatement(entry.stapled().statement().type()));
    Seal judged = judged(signatures.as(entry, rule.speaker()), rule);
    if (judged.statement().type().equals(CommerceTypes.ORDER_CONFIRMATION)) {
      confirmation = Optional.of(judged);
    }
    if (judged.statement().type().equals(CommerceTypes.PAYMENT)) {
      PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
      StapledStatement evidence = payment.evidence();
      EvidenceRule ofPayment = known(rules.ofPayment(evidence.statement().type()));
      judged(signatures.within(evidence, judged, ofPayment.speaker()), ofPayment);
    }
    if (judged.statement().type().equals(CommerceTypes.REFUND)) {
      RefundContent refund = earlier.content(CommerceTypes.REFUND, RefundContent::parse);
      StapledStatement evidence = refund.evidence();
      EvidenceRule ofRefund = known(rules.ofRefund(evidence.statement().type()));
      judged(signatures.within(evidence, judged, ofRefund.speaker()), ofRefund);
    }
  }

  private static EvidenceRule known(Optional<EvidenceRule> rule) throws EvidenceRejected {
    return rule.orElseThrow(() ->
        new EvidenceRejected(
            Reason.TYPE_UNKNOWN, "This verifier does not know what it would prove here."));
  }

  private Seal judged(Seal seal, EvidenceRule rule) throws EvidenceRejected {
    String says = rule.check().judge(seal.statement(), earlier);
    findings.add(seal.finding(says + AfterSaleRules.doubt(seal, earlier)));
    earlier = earlier.with(seal.statement());
    return seal;
  }
}
