package org.semper.parties.bank;

import org.semper.supporting.store.Migrations;

/// The bank's tables. Accounts and answers are keyed so that they partition: by account number and by statement hash.
public final class BankSchema {

  private static final String LEDGER =
      """
      CREATE TABLE bank_accounts (
        iban TEXT PRIMARY KEY,
        currency TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('CUSTOMER', 'EQUITY')),
        holder TEXT NOT NULL,
        holder_name TEXT NOT NULL,
        balance BIGINT NOT NULL CHECK (kind = 'EQUITY' OR balance >= 0),
        opened_at BIGINT NOT NULL,
        UNIQUE (holder, currency)
      );
      CREATE TABLE bank_entries (
        posting TEXT NOT NULL,
        iban TEXT NOT NULL REFERENCES bank_accounts (iban),
        amount BIGINT NOT NULL CHECK (amount <> 0),
        booked_at BIGINT NOT NULL,
        PRIMARY KEY (posting, iban)
      );
      CREATE INDEX bank_entries_of_account ON bank_entries (iban);
      """;

  private static final String ANSWERS =
      """
      CREATE TABLE bank_answers (
        question TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        answer TEXT NOT NULL
      );
      CREATE TABLE bank_transfers (
        debtor TEXT NOT NULL REFERENCES bank_accounts (iban),
        pay_ref TEXT NOT NULL,
        creditor TEXT NOT NULL REFERENCES bank_accounts (iban),
        creditor_name TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        currency TEXT NOT NULL,
        question TEXT NOT NULL REFERENCES bank_answers (question),
        PRIMARY KEY (debtor, pay_ref)
      );
      """;

  private BankSchema() {}

  /// To be handed to the store on opening.
  public static Migrations migrations() {
    return Migrations.of("bank", LEDGER, ANSWERS);
  }
}
