package org.semper.e2e.simulation;

/// Something that may happen next.
///
/// @param what for the account of the run, such as `Shopper 1 clicks`
/// @param weight how likely it is beside the others; positive
record Move(String what, int weight, Runnable act) {}
