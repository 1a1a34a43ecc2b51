package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.shared.Business;
import org.concilier.shared.Leases;

/** The pieces of a retention run, each a transaction of its own under the lease. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RetentionBook {
    static final int PIECE = 500;
    private static final String LEASE = "retention";
    private static final Duration HELD = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    Inactivity inactivity;

    @Inject
    Instance<Reprieve> reprieves;

    @Inject
    Outbox outbox;

    @Inject
    @Business
    Clock clock;

    /** Where the walk through those who are due is. */
    record Place(LocalDate day, UUID person) {
        static final Place START = new Place(LocalDate.EPOCH, new UUID(0, 0));
    }

    /** Whether this node works on retention, for the next five minutes. */
    public boolean hold() {
        return leases.hold(LEASE, HELD);
    }

    public void release() {
        leases.release(LEASE);
    }

    /**
     * Tells the end of those who have been away for nearly too long: a day, and an event that lets the company write.
     *
     * @return whether there may be more
     */
    public boolean announce() {
        if (!hold()) return false;
        var today = today();
        var idle = em.createQuery(
                        "select a from PersonActivity a where a.announcedAt is null and a.lastActiveOn <= :day"
                                + " order by a.lastActiveOn",
                        PersonActivity.class)
                .setParameter("day", inactivity.lastDayToTell(today))
                .setMaxResults(PIECE)
                .getResultList();
        for (var person : idle) person.announce(clock.instant(), inactivity.due(person.lastActiveOn(), today));
        outbox.announce(idle.stream().map(this::announcement).toList());
        return idle.size() == PIECE;
    }

    /** The next persons to be erased, those with a reprieve left out; {@link Page#end} is null when there are no more. */
    public Page due(Place after) {
        if (!hold()) return new Page(List.of(), null);
        var found = em.createQuery(
                        "select a from PersonActivity a where a.dueOn <= :today"
                                + " and (a.dueOn > :day or a.dueOn = :day and a.customerId > :person)"
                                + " order by a.dueOn, a.customerId",
                        PersonActivity.class)
                .setParameter("today", today())
                .setParameter("day", after.day())
                .setParameter("person", after.person())
                .setMaxResults(PIECE)
                .getResultList();
        if (found.isEmpty()) return new Page(List.of(), null);
        var last = found.get(found.size() - 1);
        var end = found.size() < PIECE ? null : new Place(last.dueOn(), last.customerId());
        return new Page(unspared(found.stream().map(PersonActivity::customerId).toList()), end);
    }

    record Page(List<UUID> persons, Place end) {}

    /** Asked again at the last moment: who has come back meanwhile stays. */
    public boolean isStillDue(UUID person) {
        var row = em.find(PersonActivity.class, person);
        return row != null && row.dueOn() != null && !row.dueOn().isAfter(today());
    }

    private List<UUID> unspared(List<UUID> persons) {
        var spared = new HashSet<UUID>();
        for (var reprieve : reprieves) spared.addAll(reprieve.among(persons));
        return persons.stream().filter(person -> !spared.contains(person)).toList();
    }

    private Announcement announcement(PersonActivity person) {
        var data = Map.of(
                "customerId", person.customerId().toString(),
                "lastActiveOn", person.lastActiveOn().toString(),
                "erasedOn", person.dueOn().toString());
        return new Announcement(EventType.CUSTOMER_DORMANT, person.customerId(), data, clock.instant(), List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
