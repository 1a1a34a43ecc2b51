package org.concilier.customer.scoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works on a run in the background: each part that no other node has in hand, one after the other. */
@ApplicationScoped
class ScoringWorker {
    private static final Logger LOG = Logger.getLogger(ScoringWorker.class.getName());
    private static final int ATTEMPTS = 5;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ScoringSteps steps;

    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScoringStarted started) {
        begin(started.runId());
    }

    void begin(UUID run) {
        if (here.add(run)) executor.submit(() -> work(run));
    }

    /** What fails is tried again by the next watch, and given up after a few times. */
    private void work(UUID run) {
        try {
            steps.prepare(run);
            for (var part : steps.open(run)) {
                while (steps.next(run, part)) failures.remove(run);
            }
            steps.finish(run);
            failures.remove(run);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "scoring run " + run + " was interrupted", e);
            if (failures.merge(run, 1, Integer::sum) >= ATTEMPTS) giveUp(run);
        } finally {
            here.remove(run);
        }
    }

    private void giveUp(UUID run) {
        failures.remove(run);
        steps.fail(run, "a piece could not be scored; the server's log says why");
    }
}
