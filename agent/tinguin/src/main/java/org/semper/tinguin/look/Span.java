package org.semper.tinguin.look;

/// A stretch of text in one lettering and colour.
///
/// @param text safe to show
public record Span(String text, Type type, Ink ink) {}
