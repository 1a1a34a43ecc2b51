package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;

/**
 * Honours Global Privacy Control for a signed-in customer. Uses that give data away and were not decided are refused; a yes
 * from before the signal was first seen is withdrawn; a yes given later, on a page that tells of the signal, stands.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class PrivacySignals {
    private static final String ALL = """
            select p, c from Purpose p left join Consent c on c.customerId = :customer and c.purpose = p.code
            order by p.sortOrder, p.code""";

    @PersistenceContext
    EntityManager em;

    @Inject
    ConsentBook book;

    @Inject
    Subjects subjects;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** The caller's browser has just sent {@code Sec-GPC: 1}; two reads when there is nothing left to do. */
    public void honour() {
        var me = caller.principal().orElseThrow();
        var signal = em.find(GpcSignal.class, me.customerId());
        if (signal == null || !signal.isSeenOn(clock.instant()) || isAnyOpposed(me.customerId(), signal)) act(me);
    }

    /** Since when the caller's browsers say it; empty when none ever did. */
    public Optional<Instant> since() {
        var me = caller.principal().orElseThrow().customerId();
        return Optional.ofNullable(em.find(GpcSignal.class, me)).map(GpcSignal::firstSeenAt);
    }

    /** Under the person's lock: of two requests at once one acts and the other finds it done. */
    private void act(ConcilierPrincipal me) {
        var subject = subjects.lock(me.customerId()).orElseThrow(UnknownCustomer::new);
        var now = clock.instant();
        var signal = em.find(GpcSignal.class, me.customerId());
        if (signal == null) {
            signal = new GpcSignal(me.customerId(), now);
            em.persist(signal);
        }
        signal.seen(now);
        for (var row : rows(me.customerId())) {
            var purpose = row.get(0, Purpose.class);
            var consent = row.get(1, Consent.class);
            if (isUndecided(purpose, consent)) refuse(me, purpose);
            else if (isToEnd(purpose, consent, signal)) {
                book.withdraw(subject, consent, purpose.minVersion(), caller.recorder(), how(consent.shown()));
            }
        }
    }

    private void refuse(ConcilierPrincipal me, Purpose purpose) {
        var answer = new RecordedChoice(
                purpose.code(),
                Decision.REFUSED,
                purpose.noticeVersion(),
                me.locale(),
                PrivacySignal.METHOD,
                PrivacySignal.CHANNEL,
                PrivacySignal.EVIDENCE);
        // What cannot be refused right now is not permitted either; the next request tries again.
        book.record(List.of(new Choice(me.customerId(), answer, caller.recorder())));
    }

    private boolean isAnyOpposed(UUID customer, GpcSignal signal) {
        return rows(customer).stream().anyMatch(row -> {
            var purpose = row.get(0, Purpose.class);
            var consent = row.get(1, Consent.class);
            return isUndecided(purpose, consent) || isToEnd(purpose, consent, signal);
        });
    }

    private List<Tuple> rows(UUID customer) {
        return em.createQuery(ALL, Tuple.class)
                .setParameter("customer", customer)
                .getResultStream()
                .filter(row -> row.get(0, Purpose.class).isOpposedBySignal())
                .toList();
    }

    /** Nobody is asked about a purpose without a notice in use, so there is nothing to refuse. */
    private static boolean isUndecided(Purpose purpose, Consent consent) {
        return purpose.isAskable() && (consent == null || consent.isUndecided());
    }

    private boolean isToEnd(Purpose purpose, Consent consent, GpcSignal signal) {
        return consent != null
                && consent.statusAt(clock.instant(), purpose.minVersion()).permits()
                && consent.change().happenedAt().isBefore(signal.firstSeenAt());
    }

    private static Shown.Taken how(Shown shown) {
        return shown.taken(PrivacySignal.METHOD, PrivacySignal.CHANNEL, PrivacySignal.EVIDENCE);
    }
}
