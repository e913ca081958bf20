package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Instant;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OfferContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.web.WebOrigin;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.supporting.tinguin.Detail;

/// Decides whether what a page handed over is an offer that the owner may be asked about.
///
/// Checks, in this order: the body is an offer whose lines sum; signature, path, revocation and the role of a seller; nothing
/// precedes it; the page, and the tab's topmost page, are of the offer's origin; the certificate covers its host (that order
/// endpoint, return address and terms are of the same host, an offer guarantees by itself); the certified name is the offer's;
/// neither the offer nor the time to pay has ended. What is NOT done here: whether the offer was used is in the log, and
/// whether a purse fits is the payment manager's.
public final class OfferVerifier {

  private final StatementVerifier verifier;
  private final Clock clock;

  public OfferVerifier(StatementVerifier verifier, Clock clock) {
    this.verifier = verifier;
    this.clock = clock;
  }

  /// What is signed and by whom, whatever page it came from and whether or not it has expired; enough to log it.
  ///
  /// @throws OfferRejected OFFER_MALFORMED, or a code for what is wrong with signature or certificate
  public Offer verifySigned(StapledStatement offer) throws OfferRejected {
    OfferContent content = content(offer);
    requireFirst(offer.statement().payload());
    try {
      return new Offer(verifier.verify(offer, Role.SELLER), content);
    } catch (VerificationFailed e) {
      throw new OfferRejected(code(e.reason()), e);
    }
  }

  /// The same for an offer of the log, as of the time when it was logged.
  ///
  /// @throws OfferRejected only if the log holds what was never verified
  public Offer verifyLogged(StapledStatement offer, Instant logged) throws OfferRejected {
    try {
      return new Offer(verifier.verifyAsOf(offer, Role.SELLER, logged), content(offer));
    } catch (VerificationFailed e) {
      throw new OfferRejected(code(e.reason()), e);
    }
  }

  /// Whether the owner may be asked about this offer now, on this page.
  ///
  /// @param page origin of the page and of the topmost page, both from the browser
  public void requireAcceptable(Offer offer, PageOrigins page) throws OfferRejected {
    requireHosts(offer, page);
    requireSellerName(offer);
    requireTime(offer);
  }

  /// Only the page's own seller may have it ordered there.
  ///
  /// @throws OfferRejected ORIGIN_MISMATCH
  static void requirePage(WebOrigin offered, PageOrigins page) throws OfferRejected {
    if (!page.page().equals(page.top())) {
      throw new OfferRejected(
          ErrorCode.ORIGIN_MISMATCH,
          new Detail("detail.pageOrigin", page.page().text()),
          new Detail("detail.topOrigin", page.top().text()));
    }
    if (!page.page().equals(offered)) {
      throw new OfferRejected(
          ErrorCode.ORIGIN_MISMATCH,
          new Detail("detail.pageOrigin", page.page().text()),
          new Detail("detail.offerOrigin", offered.text()));
    }
  }

  private static OfferContent content(StapledStatement offer) throws OfferRejected {
    try {
      return OfferContent.parse(offer.statement());
    } catch (StatementRejected e) {
      throw new OfferRejected(ErrorCode.OFFER_MALFORMED, e);
    }
  }

  private static void requireFirst(StatementPayload payload) throws OfferRejected {
    if (payload.prev().isPresent() || payload.to().isPresent()) {
      throw new OfferRejected(ErrorCode.OFFER_MALFORMED);
    }
  }

  private static void requireHosts(Offer offer, PageOrigins page) throws OfferRejected {
    OfferContent content = offer.content();
    requirePage(content.origin(), page);
    String host = content.origin().host();
    if (!offer.seller().hosts().contains(host)) {
      throw new OfferRejected(
          ErrorCode.ORIGIN_MISMATCH,
          new Detail("detail.offerOrigin", content.origin().text()),
          new Detail("detail.certifiedHosts", String.join(" ", offer.seller().hosts())));
    }
  }

  private static void requireSellerName(Offer offer) throws OfferRejected {
    Party seller = offer.seller();
    if (!seller.name().equals(offer.content().seller())) {
      throw new OfferRejected(
          ErrorCode.SELLER_NOT_TRUSTED,
          new Detail("detail.certifiedName", seller.name()),
          new Detail("detail.offeredName", offer.content().seller()));
    }
  }

  private void requireTime(Offer offer) throws OfferRejected {
    if (!clock.instant().isBefore(offer.expires())) {
      throw new OfferRejected(
          ErrorCode.OFFER_EXPIRED, new Detail("detail.expired", offer.expires().toString()));
    }
  }

  private static ErrorCode code(VerificationFailed.Reason reason) {
    return switch (reason) {
      case SIGNATURE, KEY_ALGORITHM -> ErrorCode.OFFER_BAD_SIGNATURE;
      case UNTRUSTED_ISSUER,
          CERTIFICATE_EXPIRED,
          CERTIFICATE_PROFILE,
          WRONG_ROLE,
          ISSUED_OUTSIDE_VALIDITY ->
          ErrorCode.SELLER_NOT_TRUSTED;
      case REVOKED -> ErrorCode.SELLER_REVOKED;
      case REVOCATION_UNKNOWN -> ErrorCode.REVOCATION_UNKNOWN;
      case ISSUED_IN_FUTURE -> ErrorCode.CLOCK_SKEW;
    };
  }
}
