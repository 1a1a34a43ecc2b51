package org.concilier.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Once a minute, writes down which consents have lapsed: run out, left behind by a notice, or without a purpose. Nothing
 * depends on it: until then everything that asks computes the same.
 */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentWatch {
    private static final Logger LOG = Logger.getLogger(ConsentWatch.class.getName());
    private static final int PIECE = 200;
    private static final List<ConsentStatus> YES = List.of(ConsentStatus.GIVEN, ConsentStatus.RENEWED);

    @Inject
    LapsedConsents lapsed;

    @Inject
    Lapsing lapsing;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** A longer run than a minute is not joined by the next one. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void watch() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            sweep();
        } finally {
            busy.set(false);
        }
    }

    private void sweep() {
        for (var status : YES) {
            if (!endAll(last -> lapsed.expired(status, last, PIECE))) return;
            for (var reach : lapsed.reaches()) {
                if (!endAll(last -> lapsed.behind(reach, status, last, PIECE))) return;
            }
        }
    }

    /** Piece by piece; one that fails is passed by until the next run. False when another node is at it. */
    private boolean endAll(Function<Lapsed, List<Lapsed>> next) {
        var last = Lapsed.NONE;
        for (var piece = next.apply(last); !piece.isEmpty(); piece = next.apply(last)) {
            last = piece.get(piece.size() - 1);
            try {
                if (!lapsing.end(piece)) return false;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "some consents that have lapsed could not be written down; tried again later",
                        e);
            }
        }
        return true;
    }
}
