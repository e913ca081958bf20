package org.semper.commerce;

/// Which side of a deal this party is on. Both run the same deal log and the same business sequence.
public enum DealRole {
  BUYER,
  SELLER
}
