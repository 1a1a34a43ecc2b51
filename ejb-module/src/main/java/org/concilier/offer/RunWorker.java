package org.concilier.offer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Works on runs in the background, each on one thread of this node. */
@ApplicationScoped
class RunWorker {
    private static final System.Logger LOG = System.getLogger(RunWorker.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    RunChunks chunks;

    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted started) {
        begin(started.runId());
    }

    void begin(UUID run) {
        if (here.add(run)) executor.submit(() -> work(run));
    }

    private void work(UUID run) {
        try {
            var more = true;
            while (more) more = chunks.next(run);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "decision run " + run + " was interrupted and will be taken up again", e);
        } finally {
            here.remove(run);
        }
    }
}
