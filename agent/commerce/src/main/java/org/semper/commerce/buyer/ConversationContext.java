package org.semper.commerce.buyer;

import org.semper.supporting.tinguin.TrustedDisplay;

/// What all conversations with the owner share.
///
/// @param rules where it is kept if the owner wants to hear no more of a shop
/// @param notices what the owner has not read yet
record ConversationContext(TrustedDisplay display, ShopRules rules, NoticeThreads notices) {}
