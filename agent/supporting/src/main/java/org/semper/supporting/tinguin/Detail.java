package org.semper.supporting.tinguin;

/// A signed field that the window's main part does not show, for its details.
///
/// @param key resource key of the label, such as `detail.offerNonce`
/// @param value as signed
public record Detail(String key, String value) {}
