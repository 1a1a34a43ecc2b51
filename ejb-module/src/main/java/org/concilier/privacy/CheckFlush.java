package org.concilier.privacy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Takes this node's counts of checks to the database every two seconds, and what is left when the server stops. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckFlush {
    private static final System.Logger LOG = System.getLogger(CheckFlush.class.getName());
    private static final int PIECE = 500;

    @Inject
    CheckCounts counts;

    @Inject
    CheckTallies tallies;

    private volatile boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        flush();
    }

    @PreDestroy
    void stop() {
        flush();
    }

    /** Public for tests: what was counted before this call is in the database after it. */
    public void flush() {
        var piece = counts.drain(PIECE);
        while (!piece.isEmpty()) {
            try {
                tallies.add(piece);
                failing = false;
            } catch (RuntimeException e) {
                piece.forEach(counts::add);
                if (!failing) LOG.log(Level.WARNING, "checks cannot be counted in the database, will go on trying", e);
                failing = true;
                return;
            }
            piece = counts.drain(PIECE);
        }
        var lost = counts.lost();
        if (lost > 0) LOG.log(Level.WARNING, "{0} consent checks are not in the counts", lost);
    }
}
