package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.shared.Business;
import org.hibernate.Session;

/**
 * The day each person was last active: bought, signed in or decided. Written at most once a day a person, and always last
 * in a transaction: whoever holds this row waits for no other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Activity {
    private static final String LATER =
            "update person_activity set last_active_on = ?, announced_at = null, due_on = null"
                    + " where customer_id = ? and last_active_on < ?";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    /** New persons: today is their first day. */
    public void begin(Collection<UUID> persons) {
        for (var person : persons) em.persist(new PersonActivity(person, day(clock.instant())));
    }

    /** These persons do something now; whoever was to be erased stays. */
    public void seen(Collection<UUID> persons) {
        var today = day(clock.instant());
        on(persons.stream().distinct().collect(Collectors.toMap(Function.identity(), person -> today)));
    }

    /** These persons did something on these days, which may be long past; an earlier day changes nothing. */
    public void on(Map<UUID, LocalDate> days) {
        if (!days.isEmpty()) em.unwrap(Session.class).doWork(connection -> update(connection, new TreeMap<>(days)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static void update(Connection connection, TreeMap<UUID, LocalDate> days) throws SQLException {
        try (var later = connection.prepareStatement(LATER)) {
            for (var each : days.entrySet()) {
                later.setObject(1, each.getValue());
                later.setObject(2, each.getKey());
                later.setObject(3, each.getValue());
                later.addBatch();
            }
            later.executeBatch();
        }
    }
}
