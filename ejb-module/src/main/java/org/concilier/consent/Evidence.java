package org.concilier.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.Opening;
import org.concilier.ledger.Proofs;

/**
 * All that proves what one person was asked, answered and met with, for one purpose.
 *
 * @param erased whether the person's key was destroyed: then no leaf can be opened, by anyone
 * @param notices the words that were shown, each version and language once
 * @param checkpoint the signed state that every proof is about
 * @param publicKeys JWK set
 * @param answers the steps of the consent, in their order
 * @param uses what relied on it, by time
 */
public record Evidence(
        Instant madeAt,
        Controller company,
        UUID person,
        boolean erased,
        PurposeView purpose,
        List<NoticeView> notices,
        Checkpoint checkpoint,
        String publicKeys,
        List<Item> answers,
        List<Item> uses) {

    /**
     * @param leaf with its proof; null when the ledger has no such leaf
     * @param opening what the leaf commits to; null when it cannot be opened
     */
    public record Item(ReliantRecord record, Proofs.Proven leaf, Opening opening) {}
}
