package org.semper.supporting.archive.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.evidence.Verdict.Reason;

/// Goes through a deal statement by statement, as its parties did.
final class DealReplay {

  private final SignatureCheck signatures;
  private final EvidenceRules rules;
  private final List<Finding> findings = new ArrayList<>();
  private Earlier earlier = new Earlier(List.of());

  DealReplay(SignatureCheck signatures, EvidenceRules rules) {
    this.signatures = signatures;
    this.rules = rules;
  }

  Verdict replay(EvidenceBundle bundle, Seal seal) {
    int number = 1;
    for (StapledStatement entry : bundle.entries()) {
      String at = "statement %d (%s)".formatted(number++, entry.statement().type().name());
      try {
        requirePlace(bundle, entry);
        add(entry);
      } catch (EvidenceRejected e) {
        return e.at(at);
      }
    }
    findings.add(seal.finding("exported this deal with %d statements".formatted(number - 1)));
    return new Verdict.Accepted(findings);
  }

  private void requirePlace(EvidenceBundle bundle, StapledStatement entry) throws EvidenceRejected {
    if (earlier.statements().isEmpty() && !entry.statement().hash().equals(bundle.deal().first())) {
      throw new EvidenceRejected(
          Reason.CHAIN_BROKEN, "It is not the one that the deal began with.");
    }
    if (earlier.find(entry.statement().type()).isPresent()) {
      throw new EvidenceRejected(Reason.CHAIN_BROKEN, "There is one of this type already.");
    }
  }

  private void add(StapledStatement entry) throws EvidenceRejected {
    Seal judged = judge(entry, rules.ofStatement(entry.statement().type()));
    if (judged.statement().type().equals(CommerceTypes.PAYMENT)) {
      PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
      StapledStatement evidence = payment.evidence();
      judge(evidence, rules.ofPayment(evidence.statement().type()));
    }
  }

  private Seal judge(StapledStatement entry, Optional<EvidenceRule> known) throws EvidenceRejected {
    EvidenceRule rule =
        known.orElseThrow(() ->
            new EvidenceRejected(
                Reason.TYPE_UNKNOWN, "This verifier does not know what it would prove here."));
    Seal seal = signatures.as(entry, rule.speaker());
    findings.add(seal.finding(rule.check().judge(seal.statement(), earlier)));
    earlier = earlier.with(seal.statement());
    return seal;
  }
}
