package org.semper.tinguin;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;
import org.semper.api.tag.Subject;
import org.semper.supporting.crypto.Assurance;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DealNews;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PairingQuestion;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.supporting.tinguin.Peer;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.supporting.tinguin.RefusalNotice;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.semper.supporting.tinguin.WithdrawQuestion;
import org.semper.tinguin.indicator.PersonalIndicator;

/// The deal of the historic slides, as questions: ACTIMEDIA, TOTAL 870 FRF, signed 25 May 1997 14:00.
public final class Samples {

  public static final Instant SIGNED = Instant.parse("1997-05-25T14:00:00Z");
  public static final PurseChoice ACCOUNT =
      new PurseChoice("account", "Current account · Banque Demo ••42 · balance 2 150,00 FRF");
  public static final String PAYEE =
      "ACTIMEDIA S.A. · FR76 3000 6000 0112 3456 7890 189 · Banque Demo";
  public static final ShownDifference FREE_SHIPPING =
      new ShownDifference(
          Subject.SHIPPING,
          "Free shipping today",
          new Signed.Amount(francs(7_000)),
          Grade.CONTRADICTS);
  public static final ShownDifference UNREADABLE =
      new ShownDifference(
          Subject.PRICE, "from 2.5e2", new Signed.Amount(francs(25_000)), Grade.NOT_COMPARABLE);

  private static final Peer ACTIMEDIA =
      new Peer(
          "ACTIMEDIA S.A.",
          "SEMPER Demo Authority",
          Assurance.CHECKED,
          "FR",
          Optional.of("VATFR40123456789"),
          "https://shop.actimedia.example");
  private static final List<Line> LINES =
      List.of(
          new Line("BACH Preludes", 1, francs(25_000), francs(25_000)),
          new Line("BEETHOVEN Piano Sonatas", 1, francs(50_000), francs(50_000)));
  private static final PostalAddress HOME =
      new PostalAddress("Alice Martin", "12 rue de la Paix", "75002", "Paris", "FR");

  private Samples() {}

  public static OrderQuestion order(List<ShownDifference> differences, List<PurseChoice> purses) {
    return order(LINES, differences, purses, SIGNED.plusSeconds(15 * 60));
  }

  public static OrderQuestion order(
      List<Line> lines,
      List<ShownDifference> differences,
      List<PurseChoice> purses,
      Instant expires) {
    return new OrderQuestion(
        ACTIMEDIA,
        lines,
        francs(75_000),
        List.of(new NamedAmount("VAT", francs(5_000))),
        francs(7_000),
        francs(87_000),
        differences,
        purses,
        HOME,
        14,
        "FR",
        "https://shop.actimedia.example/terms",
        SIGNED,
        expires,
        details());
  }

  public static PayQuestion pay() {
    return pay(new PayChoice(ACCOUNT, PAYEE));
  }

  public static PayQuestion pay(PayChoice... choices) {
    return new PayQuestion(
        ACTIMEDIA,
        "A-1997-0525",
        francs(87_000),
        List.of(choices),
        "7KQ2-9FZM-X4TA-0C3D",
        SIGNED.plusSeconds(7 * 86_400),
        details(),
        Optional.empty());
  }

  /// A payment that the owner wants to be asked about.
  public static PayQuestion confirmedPay(PassphraseCheck check) {
    return pay().confirmedBy(Optional.of(check));
  }

  public static ReceiptNotice receipt() {
    return new ReceiptNotice(
        ACTIMEDIA,
        "A-1997-0525",
        LINES,
        francs(87_000),
        "7KQ2-9FZM-X4TA-0C3D",
        SIGNED.plusSeconds(90),
        details());
  }

  public static WithdrawQuestion withdraw() {
    return withdraw("FR");
  }

  public static WithdrawQuestion withdraw(String law) {
    return new WithdrawQuestion(
        ACTIMEDIA,
        "A-1997-0525",
        LINES,
        francs(87_000),
        francs(87_000),
        Optional.of(Instant.parse("2026-12-07T00:00:00Z")),
        law,
        details());
  }

  public static ComplaintQuestion complaint() {
    return new ComplaintQuestion(ACTIMEDIA, "A-1997-0525", LINES, francs(87_000), 60, details());
  }

  private static final Set<DealNews.Kind> UNPRICED =
      Set.of(
          DealNews.Kind.CANCELLED,
          DealNews.Kind.WITHDRAWAL_RECEIVED,
          DealNews.Kind.COMPLAINT_RECEIVED);

  public static DealNews news(DealNews.Kind kind) {
    boolean answered = kind == DealNews.Kind.COMPLAINT_ANSWERED;
    return new DealNews(
        ACTIMEDIA,
        "A-1997-0525",
        kind,
        Optional.of(francs(answered ? 7_000 : 87_000)).filter(money -> !UNPRICED.contains(kind)),
        Optional.of("We are sorry and refund the shipping.").filter(words -> answered),
        SIGNED.plusSeconds(86_400),
        details());
  }

  public static RefusalNotice refusal() {
    return new RefusalNotice(
        "https://actimedia.example.clone-shop.test:8443",
        ErrorCode.ORIGIN_MISMATCH,
        List.of(
            new Detail("detail.pageOrigin", "https://actimedia.example.clone-shop.test:8443"),
            new Detail("detail.certifiedHosts", "shop.actimedia.example")));
  }

  public static UnlockQuestion unlock(UnlockQuestion.Attempt attempt) {
    return new UnlockQuestion("https://shop.actimedia.example", attempt);
  }

  public static PairingQuestion pairing(PairingQuestion.Check check) {
    return new PairingQuestion(
        "Chromium 156", "chrome-extension://pnmaljbkcjdpbnfodkfbgckiainphkol", check);
  }

  public static PersonalIndicator indicator() {
    BufferedImage picture = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 80; y++) {
        picture.setRGB(x, y, new Color(224 - x - y, 120 - (x + y) / 3, 90).getRGB());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PersonalIndicator.of(png.toByteArray(), "three herons at dusk").orElseThrow();
  }

  private static Money francs(long centimes) {
    return Money.of(centimes, "FRF");
  }

  private static List<Detail> details() {
    return List.of(
        new Detail("detail.orderEndpoint", "https://shop.actimedia.example/semper/orders"),
        new Detail("detail.hash", "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg"),
        new Detail("detail.offerNonce", "c2VtcGVyLW5vbmNlLTE5OTc"),
        new Detail("giftWrapping", "a field this window knows nothing of"));
  }
}
