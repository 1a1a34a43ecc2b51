package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** What the company does with consents: it asks, and it ends one for a reason. It never answers for a person. */
@Stateless
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class ConsentOffice {
    @PersistenceContext
    EntityManager em;

    @Inject
    Subjects subjects;

    @Inject
    Objections objections;

    @Inject
    ConsentWriter writer;

    @Inject
    ConsentEnds ends;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ConsentRecords records;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /**
     * Notes that the company asks this person; asking twice with the same notice is once.
     *
     * @throws IllegalTransition over an answer of the person
     * @throws ObjectionStands after an objection
     */
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.CONSENTS_WRITE})
    public ConsentView ask(UUID customerId, Asking asking) {
        look(customerId, "asking for a consent");
        var subject = subjects.lock(customerId).orElseThrow(UnknownCustomer::new);
        var purpose = em.find(Purpose.class, asking.purpose());
        if (purpose == null) throw new InvalidInput("/purpose", "is not a purpose of ours");
        if (!purpose.isAskable()) throw new InvalidInput("/purpose", purpose.whyNotAskable());
        requireNoObjection(customerId, purpose);
        var consent = known(customerId, purpose);
        var shown = asking.shown(purpose.noticeVersion());
        if (consent.isAlready(ConsentStatus.REQUESTED) && consent.shown().noticeVersion() == shown.noticeVersion())
            return view(consent);
        var occasion =
                new Occasion(clock.instant(), caller.recorder(), Route.of(caller.principal()), subject.epoch() + 1);
        var event = consent.ask(shown, purpose.asked(), occasion);
        subject.bump();
        writer.write(List.of(event), List.of(consent));
        return view(consent);
    }

    /** Ends a consent for the company, as when what it was for is no longer done. Twice is once. */
    public Ended revoke(UUID consentId, String reason) {
        return end(consentId, Command.REVOKE, reason);
    }

    /** Ends a consent that was never valid, as when someone else gave it. Twice is once. */
    public Ended invalidate(UUID consentId, String reason) {
        return end(consentId, Command.INVALIDATE, reason);
    }

    private Ended end(UUID consentId, Command command, String reason) {
        var customer = em.createQuery("select c.customerId from Consent c where c.id = :id", UUID.class)
                .setParameter("id", consentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(UnknownConsent::new);
        look(customer, "ending a consent for the company");
        var subject = subjects.lock(customer).orElseThrow(UnknownConsent::new);
        var consent = em.find(Consent.class, consentId);
        var minVersion = em.find(Purpose.class, consent.purpose()).minVersion();
        ends.end(subject, consent, minVersion, caller.recorder(), command, reason);
        return withdrawals.ended(consent);
    }

    private Consent known(UUID customerId, Purpose purpose) {
        return em.createQuery(
                        "select c from Consent c where c.customerId = :customer and c.purpose = :purpose",
                        Consent.class)
                .setParameter("customer", customerId)
                .setParameter("purpose", purpose.code())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Consent(customerId, purpose.code()));
    }

    private void requireNoObjection(UUID customerId, Purpose purpose) {
        var objected = objections.of(List.of(customerId)).getOrDefault(customerId, Set.of());
        if (Objections.holds(objected, purpose)) throw new ObjectionStands();
    }

    private ConsentView view(Consent consent) {
        em.flush();
        return records.find(consent.id()).orElseThrow();
    }

    private void look(UUID customerId, String why) {
        log.look(customerId, why, Set.of("consents"), "accountability");
    }
}
