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

/** Works on simulations in the background, each share on one thread of this node. */
@ApplicationScoped
class SimulationWorker {
    private static final System.Logger LOG = System.getLogger(SimulationWorker.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    SimulationChunks chunks;

    private final Set<String> here = ConcurrentHashMap.newKeySet();

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) SimulationStarted started) {
        executor.submit(() -> begin(started.id()));
    }

    void begin(UUID simulation) {
        for (int part : chunks.parts(simulation)) {
            if (here.add(simulation + "/" + part)) executor.submit(() -> work(simulation, part));
        }
    }

    private void work(UUID simulation, int part) {
        try {
            var more = true;
            while (more) more = chunks.next(simulation, part);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "simulation " + simulation + " was interrupted and will be taken up again", e);
        } finally {
            here.remove(simulation + "/" + part);
        }
    }
}
