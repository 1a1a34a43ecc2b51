package org.concilier.customer.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works off imports in the background, and knows which ones this node has in hand. */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
    private static final int ATTEMPTS = 5;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ImportStore store;

    @Inject
    ImportWork work;

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    void receiving(UUID id) {
        inHand.add(id);
    }

    void received(UUID id) {
        inHand.remove(id);
    }

    void start(UUID id) {
        if (inHand.add(id)) executor.submit(() -> run(id));
    }

    /** Tells the others that this node lives, and goes on with what silent ones left. */
    void watch() {
        store.renew(Set.copyOf(inHand));
        store.takeOver().forEach(this::start);
    }

    void run(UUID id) {
        try {
            int failures = 0;
            for (var more = true; more; ) {
                try {
                    more = work.step(id);
                    failures = 0;
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "A piece of import " + id + " did not go in", e);
                    if (++failures == ATTEMPTS) throw e;
                }
            }
        } catch (RuntimeException e) {
            work.fail(id, "a piece could not be stored; the server's log says why");
        } finally {
            inHand.remove(id);
        }
    }
}
