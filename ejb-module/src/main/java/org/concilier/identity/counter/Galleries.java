package org.concilier.identity.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/**
 * Who is expected where and when, told by the company's own appointments or boarding. Only those who agreed to face
 * recognition are taken, and they are gone when the day ends.
 */
@Stateless
@RolesAllowed(Roles.GALLERIES_WRITE)
public class Galleries {
    /** With a thousand people a verifier has to be wrong less than once in ten million times to be believed. */
    static final int MOST = 1_000;

    static final String FACE = "face-recognition";
    private static final int AT_ONCE = 500;
    private static final int DAYS_AHEAD = 366;

    @PersistenceContext
    EntityManager em;

    @Inject
    GalleryBook book;

    @Inject
    Permissions permissions;

    @Inject
    Days days;

    /**
     * A gallery as whoever fills it sees it: how many, never who.
     *
     * @param leftOut how many of those just named did not agree; they are served by a person, like everybody
     */
    public record View(String place, LocalDate day, long size, int leftOut, Instant endsAt) {}

    /**
     * Adds {@code {customerIds: […]}}, up to 500 at once; those who are in it already stay.
     *
     * @param place of lower-case letters, digits and hyphens
     * @param day today or later
     */
    public View expect(String place, LocalDate day, Fields body) {
        Places.require(place);
        requireNear(day);
        var wanted = read(body);
        var gallery = book.held(place, day, days.end(day));
        // Whoever withdraws meanwhile waits, and then finds the entry to take away.
        var agreed = new TreeSet<UUID>();
        permissions.locked(wanted).stream()
                .filter(grants -> grants.permits(FACE))
                .forEach(grants -> agreed.add(grants.customerId()));
        var leftOut = wanted.size() - agreed.size();
        agreed.removeAll(book.among(gallery.id(), agreed));
        if (book.size(gallery.id()) + agreed.size() > MOST) {
            throw new InvalidInput(
                    "/customerIds", "would make more than " + MOST + " people: more cannot be told apart safely");
        }
        agreed.forEach(customer -> em.persist(new Expected(gallery.id(), customer)));
        em.flush();
        return view(gallery, leftOut);
    }

    /** @throws UnknownGallery when nobody is expected there then */
    public View find(String place, LocalDate day) {
        return view(book.find(place, day).orElseThrow(UnknownGallery::new), 0);
    }

    /** The event is over, or called off: who was expected is forgotten at once. Twice is once. */
    public void close(String place, LocalDate day) {
        book.find(place, day).ifPresent(gallery -> book.forget(List.of(gallery.id())));
    }

    private View view(DayGallery gallery, int leftOut) {
        return new View(gallery.place(), gallery.day(), book.size(gallery.id()), leftOut, gallery.endsAt());
    }

    private void requireNear(LocalDate day) {
        var today = days.today();
        if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new InvalidInput("/day", "must be from " + today + " to a year later");
        }
    }

    private static Set<UUID> read(Fields body) {
        var ids = new HashSet<UUID>();
        var texts = body.texts("customerIds", AT_ONCE);
        if (texts.isEmpty() && !body.has("customerIds")) body.fault("customerIds", "is required");
        for (int i = 0; i < texts.size(); i++) {
            try {
                ids.add(UUID.fromString(texts.get(i)));
            } catch (IllegalArgumentException e) {
                body.fault("customerIds/" + i, "must be a UUID");
            }
        }
        return body.done(ids);
    }
}
