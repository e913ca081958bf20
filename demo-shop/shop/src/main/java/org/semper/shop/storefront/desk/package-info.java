/// The merchant's own pages of a storefront: withdrawals and complaints, and what the merchant says to them. For whoever opened the
/// link that the shop makes, and for nobody else. What is signed and paid is done behind [ClaimBook]; these pages know nothing of
/// it.
@NullMarked
package org.semper.shop.storefront.desk;

import org.jspecify.annotations.NullMarked;
