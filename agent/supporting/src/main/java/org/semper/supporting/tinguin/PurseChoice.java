package org.semper.supporting.tinguin;

/// A purse the owner can pay with.
///
/// @param id of the purse
/// @param label such as `Current account · Banque Demo ••42`
public record PurseChoice(String id, String label) {}
