package org.semper.payments.banktransfer;

import org.semper.api.commerce.Amounts;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.transfer.payment.PayRef;
import tools.jackson.databind.node.ObjectNode;

/// Money from one account to another, under a reference. What an order asks for and what evidence attests is this, member
/// by member.
///
/// @param debtor account that pays
/// @param creditor account that is paid; another one
/// @param creditorName whom the payer means to pay, one line of 1 to 140 characters; the bank does not check it
/// @param amount more than nothing
public record Transfer(Iban debtor, Iban creditor, String creditorName, Money amount, PayRef ref) {

  static final int MAX_NAME = 140;

  public Transfer {
    if (debtor.equals(creditor) || amount.minorUnits() == 0) {
      throw new IllegalArgumentException("a transfer moves something to another account");
    }
    PlainText.require(creditorName, MAX_NAME, "the creditor's name");
  }

  /// Refuses, with IllegalArgumentException, what is no transfer.
  static Transfer read(JsonFields fields) throws JsonRejected {
    return new Transfer(
        Iban.read(fields, "debtorAccount"),
        Iban.read(fields, "creditorAccount"),
        fields.text("creditorName", MAX_NAME),
        Amounts.money(fields, "amount"),
        ref(fields));
  }

  void write(ObjectNode json) {
    json.put("debtorAccount", debtor.text());
    json.put("creditorAccount", creditor.text());
    json.put("creditorName", creditorName);
    json.put("amount", amount.minorUnits()).put("currency", amount.currency().getCurrencyCode());
    json.put("payRef", ref.text());
  }

  static PayRef ref(JsonFields fields) throws JsonRejected {
    return PayRef.parse(fields.text("payRef", 25)).orElseThrow(() -> fields.outOfRange("payRef"));
  }
}
