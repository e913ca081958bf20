package org.semper.supporting.tinguin;

/// Work the owner waits for; the window has a text for each.
public enum Progress {
  CHECKING_OFFER,
  SENDING_ORDER,
  PAYING,
  ASKING_BANK,
  WAITING_FOR_RECEIPT,
  SENDING_WITHDRAWAL,
  SENDING_COMPLAINT,
  ASKING_SELLER
}
