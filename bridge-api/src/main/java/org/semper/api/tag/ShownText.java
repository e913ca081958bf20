package org.semper.api.tag;

/// The text of one mark outside a row.
///
/// @param text white space collapsed, otherwise as the page has it
public record ShownText(Subject subject, String text) {

  public ShownText {
    if (subject == Subject.ITEM) {
      throw new IllegalArgumentException("a row is a shown item");
    }
  }
}
