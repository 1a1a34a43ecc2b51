package org.concilier.identity.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.ConsentsChanged;
import org.concilier.identity.biometric.AssertionJudged;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.identity.biometric.Gallery;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Presence;
import org.concilier.privacy.Presence.Means;

/** Says who can be recognised in a kiosk's session, and hears who was. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recognitions implements Gallery {
    @PersistenceContext
    EntityManager em;

    @Inject
    GalleryBook book;

    @Inject
    CustomerPresent present;

    @Inject
    Clock clock;

    @Override
    public OptionalInt size(String interaction) {
        return session(interaction)
                .filter(session -> session.isWaiting(clock.instant()) && session.galleryId() != null)
                .map(session -> OptionalInt.of(Math.toIntExact(book.size(session.galleryId()))))
                .orElse(OptionalInt.empty());
    }

    @Override
    public boolean holds(String interaction, UUID customerId) {
        return session(interaction)
                .filter(session -> session.isWaiting(clock.instant()))
                .filter(session -> isExpected(session, customerId))
                .isPresent();
    }

    public void onJudged(@Observes AssertionJudged told) {
        session(told.interaction()).ifPresent(session -> {
            em.lock(session, LockModeType.PESSIMISTIC_WRITE);
            var recognised = told.verdict() == Verdict.GREEN
                    && session.isWaiting(clock.instant())
                    && isExpected(session, told.customerId());
            if (recognised) {
                session.recognise(told.customerId());
                present.grant(
                        session.clientId(),
                        new Presence(session.id().toString(), told.customerId(), Means.FACE, session.endsAt()));
            } else {
                session.callAPerson();
                present.end(session.id().toString());
            }
        });
    }

    /** Whoever stops being recognised is expected nowhere any more, and not seen where it just was. */
    public void onConsents(@Observes ConsentsChanged event) {
        for (var change : event.changes()) {
            if (change.permitted() || !change.purpose().equals(Galleries.FACE)) continue;
            book.forget(change.customerId());
            present.endOf(change.customerId(), Set.of(Means.FACE));
            matched(change.customerId()).forEach(KioskSession::callAPerson);
        }
    }

    private List<KioskSession> matched(UUID customerId) {
        return em.createQuery("select s from KioskSession s where s.customerId = :customer", KioskSession.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    private boolean isExpected(KioskSession session, UUID customerId) {
        return customerId != null
                && session.galleryId() != null
                && !book.among(session.galleryId(), List.of(customerId)).isEmpty();
    }

    /** Calls have other numbers. */
    private Optional<KioskSession> session(String interaction) {
        try {
            return Optional.ofNullable(interaction).map(UUID::fromString).map(id -> em.find(KioskSession.class, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
