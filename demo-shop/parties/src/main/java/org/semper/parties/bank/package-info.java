/// The bank: keeps accounts, carries out signed payment orders exactly once, and answers with
/// evidence.
@NullMarked
package org.semper.parties.bank;

import org.jspecify.annotations.NullMarked;
