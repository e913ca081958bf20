/// The supporting services that every layer above stands on: cryptography, archive, store,
/// communication, access control, and the port through which the trusted window is asked. Only
/// `archive.evidence` and the questions in `tinguin` know what a purchase is.
@NullMarked
package org.semper.supporting;

import org.jspecify.annotations.NullMarked;
