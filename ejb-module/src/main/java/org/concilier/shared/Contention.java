package org.concilier.shared;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Failures that only say that others held what was needed for too long, or that the database chose this transaction to
 * end a deadlock: nothing was changed, and the same may be tried again.
 */
public final class Contention {
    /** When to try again, in seconds: as long as the embedded database lets one wait for another. */
    public static final int RETRY_AFTER = 2;

    /** Beside SQLSTATE class 40 (ISO/IEC 9075): H2's lock timeout and lost update, PostgreSQL's lock_timeout. */
    private static final Set<String> STATES = Set.of("HYT00", "90131", "55P03");

    private static final int CAUSES = 20;

    private Contention() {}

    /** Whether this, or what caused it, is such a failure. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(Contention::is);
    }

    private static boolean is(Throwable cause) {
        if (cause instanceof LockTimeoutException || cause instanceof PessimisticLockException) return true;
        if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) return false;
        return sql.getSQLState().startsWith("40") || STATES.contains(sql.getSQLState());
    }
}
