/// Payment as a generic service: purses, the payment manager that finds, negotiates, runs and
/// recovers payments, and the interface that payment instruments plug into. No instrument is known
/// here by name.
@NullMarked
package org.semper.transfer.payment;

import org.jspecify.annotations.NullMarked;
