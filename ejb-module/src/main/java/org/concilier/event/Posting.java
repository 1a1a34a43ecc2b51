package org.concilier.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes deliveries to their endpoints, a round for each endpoint that has some due, so that a dead or slow one holds up
 * nobody else. A round that a killed process leaves is taken up by any node when its lease has run out.
 */
@ApplicationScoped
class Posting {
    private static final Logger LOG = Logger.getLogger(Posting.class.getName());
    /** Rounds of this node at once. */
    private static final int ROUNDS = 8;

    private static final int CHUNKS_IN_A_ROUND = 20;

    @Resource
    ManagedExecutorService executor;

    @Inject
    PostingBook book;

    @Inject
    Sender sender;

    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    /** Begins a round wherever something is due; returns at once. */
    void start() {
        for (var webhook : book.due()) {
            if (here.size() >= ROUNDS) return;
            if (here.add(webhook)) executor.submit(() -> round(webhook));
        }
    }

    void round(UUID webhook) {
        try {
            var more = true;
            for (int i = 0; more && i < CHUNKS_IN_A_ROUND; i++) more = chunk(webhook);
            book.release(webhook);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "deliveries of webhook " + webhook + " were interrupted and will be taken up again",
                    e);
        } finally {
            here.remove(webhook);
        }
    }

    /** @return whether to go on at once: there may be more, and the endpoint is well */
    private boolean chunk(UUID webhook) {
        var letters = book.take(webhook);
        if (letters.isEmpty()) return false;
        var outcomes = sender.send(letters);
        book.note(webhook, outcomes);
        return letters.size() == PostingBook.CHUNK && outcomes.values().stream().allMatch(Outcome::isAccepted);
    }
}
