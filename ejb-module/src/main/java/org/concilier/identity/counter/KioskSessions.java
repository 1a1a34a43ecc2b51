package org.concilier.identity.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** A kiosk's side: somebody presses the button, is recognised or not, sees offers, is checked in once. */
@Stateless
@RolesAllowed(Roles.KIOSK)
@Needs(Operation.OPERATE_KIOSK)
public class KioskSessions {
    private static final String CHECKING_IN = "checking in at a counter";
    private static final Set<String> CATEGORIES = Set.of("identity-masked");

    @PersistenceContext
    EntityManager em;

    @Inject
    GalleryBook book;

    @Inject
    CustomerPresent present;

    @Inject
    AccessLog log;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Days days;

    /**
     * Somebody pressed the button: {@code {intent: "button"}}. Its id is the interaction of the camera's challenge.
     *
     * @throws KioskNotPlaced when this client stands nowhere
     */
    public KioskSessionView open(Fields body) {
        var intent = body.matching("intent", "button", "button");
        if (intent.isEmpty() && !body.has("intent")) {
            body.fault("intent", "is required: nobody is looked for who did not ask to be");
        }
        body.done(intent);
        var kiosk = kiosk();
        var gallery = book.find(kiosk.place(), days.today()).map(DayGallery::id).orElse(null);
        var session = new KioskSession(kiosk.clientId(), gallery, clock.instant());
        em.persist(session);
        return view(session);
    }

    /** @throws UnknownKioskSession when it is not this kiosk's */
    public KioskSessionView find(UUID id) {
        return view(mine(id));
    }

    /**
     * Checks the person in, once for the place and day: again, or at the next kiosk, it says when that was.
     *
     * @throws NobodyRecognised when nobody is, or not any more
     */
    public KioskSessionView checkIn(UUID id) {
        var session = mine(id);
        var customer = session.customerId();
        if (session.stateAt(clock.instant()) != KioskState.MATCHED) throw new NobodyRecognised();
        var presence = present.require(customer, CHECKING_IN, CATEGORIES);
        var expected = book.expected(session.galleryId(), customer).orElseThrow(NobodyRecognised::new);
        if (expected.checkIn(clock.instant())) {
            log.look(customer, CHECKING_IN, CATEGORIES, presence.basis());
            var place = Map.of("place", kiosk().place());
            outbox.announce(new Announcement(
                    EventType.CUSTOMER_CHECKED_IN, customer, place, expected.checkedInAt(), List.of()));
        }
        return view(session);
    }

    /** The person goes on: the kiosk knows nobody any more. */
    public void end(UUID id) {
        var session = mine(id);
        present.end(id.toString());
        em.remove(session);
    }

    private KioskSession mine(UUID id) {
        var session = em.find(KioskSession.class, id);
        if (session == null || !session.isOf(caller.name())) throw new UnknownKioskSession();
        return session;
    }

    private Kiosk kiosk() {
        var kiosk = em.find(Kiosk.class, caller.name());
        if (kiosk == null) throw new KioskNotPlaced();
        return kiosk;
    }

    private KioskSessionView view(KioskSession session) {
        var state = session.stateAt(clock.instant());
        var customer = state == KioskState.MATCHED ? session.customerId() : null;
        var gallery = session.galleryId();
        var expected = customer == null ? null : em.find(Expected.class, new Expected.Identity(gallery, customer));
        return new KioskSessionView(
                session.id(),
                kiosk().place(),
                state,
                gallery == null ? 0 : book.size(gallery),
                customer,
                expected == null ? null : expected.checkedInAt(),
                session.endsAt());
    }
}
