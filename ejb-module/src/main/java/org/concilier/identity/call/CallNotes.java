package org.concilier.identity.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Notes about calls: written by the agent who has the call, read by the agent who has the customer's next one. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class CallNotes {
    /** Characters of one note. */
    public static final int LONGEST = 2000;

    private static final int MOST = 20;
    private static final String READING = "reading notes of calls";
    private static final Set<String> CATEGORIES = Set.of("calls");

    @PersistenceContext
    EntityManager em;

    @Inject
    Switchboard switchboard;

    @Inject
    CustomerPresent present;

    @Inject
    AccessLog accesses;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A note as whoever writes it sees it.
     *
     * @param version 0 while nothing is written
     * @param writtenAt null while nothing is written
     * @param writableUntil null once it cannot be changed any more
     */
    public record Note(String words, int version, Instant writtenAt, Instant writableUntil) {}

    /** What was written about a call before. */
    public record Earlier(String call, Instant calledAt, String words) {}

    /**
     * The note of the caller's own call about whoever it is with now; empty while nothing is written.
     *
     * @throws UnknownInteraction when it is not the caller's
     */
    public Note find(String call) {
        var mine = mine(switchboard.found(call));
        var until = mine.noteUntil(clock.instant());
        if (mine.customerId() == null) return new Note("", 0, null, null);
        var note = em.find(CallNote.class, id(mine));
        return (note == null ? new CallNote(id(mine), mine) : note).view(until);
    }

    /**
     * Writes the note anew; nothing takes it away. The same words twice are once.
     *
     * @param customerId whom it is about: whoever the writer had before them, which may no longer be whom the call is with
     * @param version of the note that was changed; 0 for the first words
     * @throws NoteClosed when the call has been over for a minute, or is with somebody else
     * @throws StaleNote when the note has been changed since
     */
    public Note write(String call, UUID customerId, int version, String words) {
        var text = words == null ? "" : words.strip();
        if (text.length() > LONGEST) throw new InvalidInput("/words", "must have at most 2000 characters");
        var mine = mine(switchboard.locked(call));
        var now = clock.instant();
        var until = mine.noteUntil(now);
        if (until == null || !mine.isAbout(customerId)) throw new NoteClosed();
        var note = em.find(CallNote.class, id(mine));
        if (note == null && text.isEmpty()) return new Note("", 0, null, until);
        if (note == null) note = begun(mine);
        if (!note.says(text)) {
            if (version != note.version()) throw new StaleNote();
            note.write(text, now);
            em.persist(note);
        }
        if (text.isEmpty()) em.remove(note);
        return note.view(until);
    }

    /** That somebody writes about a customer is told once a call, however often the note is kept while it is written. */
    private CallNote begun(Interaction call) {
        accesses.look(call.customerId(), "writing a note of a call", CATEGORIES, "contract");
        return new CallNote(id(call), call);
    }

    /**
     * What was written about a customer's calls, the latest first; at most 20.
     *
     * @throws org.concilier.privacy.CustomerNotPresent when the customer is not verified as present in a call of the caller
     */
    @Needs(Operation.OPEN_CUSTOMER_FILE)
    public List<Earlier> inCall(UUID customerId) {
        var presence = present.require(customerId, READING, CATEGORIES);
        accesses.look(customerId, READING, CATEGORIES, presence.basis());
        return em.createQuery(
                        "select n from CallNote n where n.id.customer = :customer and n.id.interaction <> :call"
                                + " order by n.calledAt desc, n.id.interaction",
                        CallNote.class)
                .setParameter("customer", customerId)
                .setParameter("call", presence.interaction())
                .setMaxResults(MOST)
                .getResultStream()
                .map(CallNote::earlier)
                .toList();
    }

    private Interaction mine(Interaction call) {
        if (!caller.name().equals(call.agent())) throw new UnknownInteraction();
        return call;
    }

    private static CallNote.Identity id(Interaction call) {
        return new CallNote.Identity(call.id(), call.customerId());
    }
}
