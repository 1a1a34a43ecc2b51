package org.concilier.shared;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** What the container's transaction manager does, for one database: a stack of transactions per thread. */
final class Transactions {
    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<Tx>> stacks = ThreadLocal.withInitial(ArrayDeque::new);

    /** One transaction, or with {@code none} the span of a call that must run outside one. */
    static final class Tx {
        final EntityManager em;
        final boolean none;
        final List<Synchronization> synchronizations = new ArrayList<>();
        final Map<Object, Object> resources = new HashMap<>();
        boolean rollbackOnly;

        private Tx(EntityManager em, boolean none) {
            this.em = em;
            this.none = none;
        }
    }

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Null outside a transaction. */
    Tx current() {
        var top = stacks.get().peek();
        return top == null || top.none ? null : top;
    }

    /** The entity manager of the running transaction, or one that only this thread reads with. */
    EntityManager entityManager() {
        if (stacks.get().isEmpty()) stacks.get().push(new Tx(factory.createEntityManager(), true));
        var top = stacks.get().peek();
        if (top.none) top.em.clear();
        return top.em;
    }

    <T> T call(TxType type, Predicate<Throwable> rollsBack, Callable<T> body) throws Exception {
        var running = current() != null;
        return switch (type) {
            case REQUIRED -> running ? joined(rollsBack, body) : begun(rollsBack, body);
            case REQUIRES_NEW -> begun(rollsBack, body);
            case MANDATORY -> {
                if (!running) throw new EJBTransactionRequiredException("MANDATORY, and no transaction runs");
                yield joined(rollsBack, body);
            }
            case NOT_SUPPORTED -> running ? suspended(body) : body.call();
            case NEVER -> {
                if (running) throw new EJBException("NEVER, and a transaction runs");
                yield body.call();
            }
            case SUPPORTS -> running ? joined(rollsBack, body) : body.call();
        };
    }

    private <T> T joined(Predicate<Throwable> rollsBack, Callable<T> body) throws Exception {
        try {
            return body.call();
        } catch (Throwable failure) {
            if (rollsBack.test(failure)) current().rollbackOnly = true;
            throw failure;
        }
    }

    private <T> T suspended(Callable<T> body) throws Exception {
        try (var em = factory.createEntityManager()) {
            stacks.get().push(new Tx(em, true));
            try {
                return body.call();
            } finally {
                stacks.get().pop();
            }
        }
    }

    private <T> T begun(Predicate<Throwable> rollsBack, Callable<T> body) throws Exception {
        begin();
        var mine = current();
        try {
            var result = body.call();
            commit();
            return result;
        } catch (Throwable failure) {
            if (current() == mine) end(failure, rollsBack);
            throw failure;
        }
    }

    private void end(Throwable failure, Predicate<Throwable> rollsBack) {
        if (rollsBack.test(failure)) rollback();
        else commit();
    }

    void begin() {
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        stacks.get().push(new Tx(em, false));
    }

    /** Commits, or throws as the container does when the work was doomed or the database refuses. */
    void commit() {
        var tx = current();
        if (tx.rollbackOnly) {
            rollback();
            throw new EJBException("the transaction was marked for rollback");
        }
        try {
            tx.synchronizations.forEach(Synchronization::beforeCompletion);
            tx.em.getTransaction().commit();
        } catch (RuntimeException refused) {
            if (tx.em.getTransaction().isActive()) tx.em.getTransaction().rollback();
            close(tx, Status.STATUS_ROLLEDBACK);
            throw new EJBException("the transaction could not be committed", refused);
        }
        close(tx, Status.STATUS_COMMITTED);
    }

    void rollback() {
        var tx = current();
        tx.em.getTransaction().rollback();
        close(tx, Status.STATUS_ROLLEDBACK);
    }

    /** As {@link Status} numbers it. */
    int status() {
        if (current() == null) return Status.STATUS_NO_TRANSACTION;
        return current().rollbackOnly ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    private void close(Tx tx, int status) {
        stacks.get().pop();
        tx.em.close();
        tx.synchronizations.forEach(s -> s.afterCompletion(status));
    }
}
