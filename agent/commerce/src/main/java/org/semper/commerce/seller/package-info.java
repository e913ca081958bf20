/// The seller's side of a purchase: offers are made from carts, orders and payments are received and answered, unattended.
/// Each answer is stored in the transaction that decides it, so that the same statement always gets the same answer.
@NullMarked
package org.semper.commerce.seller;

import org.jspecify.annotations.NullMarked;
