package org.semper.parties.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.Iban;
import org.semper.server.Refused;
import org.semper.supporting.crypto.CertificateIssuer;
import org.semper.supporting.crypto.CertificateRequest;
import org.semper.supporting.crypto.CertifiedSubject;
import org.semper.supporting.crypto.Identity;
import org.semper.supporting.crypto.NewIdentity;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.SubjectNumber;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentReason;

/// Whose account it is, as certificates come and go.
final class AccountHolderTest {

  private static final PayRef REF = PayRef.of(StatementHash.ofSigningInput("order"));
  private static final Money PRICE = Money.of(870_00, "FRF");

  @TempDir private Path folder;
  private BankTown town;
  private Customer shop;

  @BeforeEach
  void open() {
    town = new BankTown(folder);
    shop = Customer.of(town, "ACTIMEDIA S.A.", BankTown.FRF);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_renewed_certificate_disposes_of_the_account_whatever_its_key() throws Exception {
    SubjectNumber anna = TestPki.newNumber();
    NewIdentity key = NewIdentity.generate();
    StatementSigner first = town.pki.signer(certified(key, anna));
    Iban account = town.account(first, BankTown.FRF).account().account();

    for (NewIdentity later : List.of(key, NewIdentity.generate())) {
      StatementSigner renewed = town.pki.signer(certified(later, anna));
      assertThat(renewed.self().thumbprint()).isNotEqualTo(first.self().thumbprint());
      assertThat(town.account(renewed, BankTown.FRF).account().account()).isEqualTo(account);
      assertThat(
              new Customer(town, renewed, account)
                  .pay(
                      shop.account(),
                      PRICE,
                      PayRef.of(StatementHash.ofSigningInput(renewed.self().thumbprint())))
                  .isEvidence())
          .isTrue();
    }
  }

  @Test
  void another_subject_of_the_same_name_gets_an_account_of_its_own() throws Exception {
    NewIdentity key = NewIdentity.generate();
    StatementSigner anna = town.pki.signer(certified(key, TestPki.newNumber()));
    StatementSigner namesake = town.pki.signer(certified(key, TestPki.newNumber()));
    Iban account = town.account(anna, BankTown.FRF).account().account();

    assertThat(town.account(namesake, BankTown.FRF).account().account()).isNotEqualTo(account);
    assertRefused(new Customer(town, namesake, account), "NOT_ACCOUNT_HOLDER");
  }

  @Test
  void a_revoked_certificate_disposes_of_nothing() throws Exception {
    Identity anna = town.pki.identity("Anna", Role.BUYER);
    Iban account = town.account(town.pki.signer(anna), BankTown.FRF).account().account();
    Revocation revocation =
        new Revocation(TestPki.CLOCK.instant(), Revocation.Reason.KEY_COMPROMISE);
    byte[] revoked =
        town.pki.response(
            town.pki.issuing(), anna.certificate(), Optional.of(revocation), TestPki.CLOCK);
    List<byte[]> staples = List.of(revoked, town.pki.responses(anna, TestPki.CLOCK).getLast());
    Customer thief =
        new Customer(town, new StatementSigner(anna, () -> staples, TestPki.CLOCK), account);
    Customer unstapled =
        new Customer(town, new StatementSigner(anna, List::of, TestPki.CLOCK), account);

    assertNotAuthentic(thief);
    assertRefused(unstapled, "REVOCATION_UNKNOWN");
    assertThat(thief.balance()).isEqualTo(BankTown.CREDIT.minorUnits());
  }

  @Test
  void the_holder_is_told_the_balance() {
    StatementSigner anna = town.pki.buyer("Anna");
    var opened = town.account(anna, BankTown.FRF);

    assertThat(new BankAccounts(town.context(anna)).balance(opened.purse()))
        .contains(BankTown.CREDIT);
    assertThat(new BankAccounts(town.context(shop.signer())).balance(opened.purse())).isEmpty();
  }

  @Test
  void the_applicant_is_told_that_a_currency_is_not_kept() {
    BankAccounts accounts = new BankAccounts(town.context(shop.signer()));

    assertThat(accounts.open(BankTown.directory(443), Currency.getInstance("JPY")))
        .isEqualTo(new BankAccounts.Opening.Refused(PaymentReason.UNSUPPORTED));
  }

  @Test
  void nobody_is_paid_beyond_what_an_account_can_hold() throws Refused {
    Money most = Money.of(Money.MAX_MINOR_UNITS, "FRF");
    Bank rich = town.with(List.of(most));
    Customer anna = new Customer(town, town.pki.buyer("Anna"), shop.account());
    Iban account =
        BankTown.account(
                town.context(anna.signer(), new BankChannel(rich)),
                BankTown.directory(443),
                BankTown.FRF)
            .account()
            .account();

    Customer full = new Customer(town, anna.signer(), account);
    assertThat(full.balance()).isEqualTo(Money.MAX_MINOR_UNITS);
    assertThat(shop.pay(account, Money.of(1, "FRF"), REF).reason())
        .isEqualTo("BALANCE_OUT_OF_RANGE");
    assertThat(full.pay(shop.account(), most, REF).reason()).isEqualTo("BALANCE_OUT_OF_RANGE");
    assertThat(town.bank.ledgerSum(BankTown.FRF)).isZero();
  }

  private Identity certified(NewIdentity key, SubjectNumber number) throws VerificationFailed {
    Subject subject = Subject.of("Anna", "FR");
    var certificate =
        new CertificateIssuer(town.pki.issuing())
            .issue(
                CertificateRequest.verify(key.certificateRequest(subject)),
                new CertifiedSubject(number, subject),
                Set.of(Role.BUYER),
                Set.of(),
                town.pki.years(2));
    return key.certified(
        List.of(encoded(certificate), encoded(town.pki.issuing().certificate())),
        TestPki.AUTHORITY);
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private void assertNotAuthentic(Customer customer) {
    assertRefused(customer, "NOT_AUTHENTIC");
  }

  private void assertRefused(Customer customer, String code) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> customer.pay(shop.account(), PRICE, REF))
        .extracting(refused -> refused.problem().code())
        .isEqualTo(code);
  }
}
