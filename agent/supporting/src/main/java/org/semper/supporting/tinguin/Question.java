package org.semper.supporting.tinguin;

/// Something only the owner can answer. Every question has an answer that means no, given by Esc, by closing and by time.
///
/// @param <A> type of its answers
public sealed interface Question<A>
    permits OrderQuestion,
        PayQuestion,
        ReceiptNotice,
        RefusalNotice,
        UnlockQuestion,
        PairingQuestion,
        WithdrawQuestion,
        ComplaintQuestion,
        DealNews {}
