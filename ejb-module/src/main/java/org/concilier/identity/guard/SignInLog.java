package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/**
 * Writes the sign-in log, one line an event with the precise reason (OWASP ASVS 5.0, 16.3.1). What was refused without being
 * looked at is one line an hour with a count, so that nobody fills the disk by being refused.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInLog {
    private static final String INSERT =
            "insert into sign_in (id, happened_at, last_at, times, realm, operation, account_id,"
                    + " name_hash, outcome, evidence, strongest, known_device, network, browser)"
                    + " values (?1, ?2, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) on conflict do nothing";
    private static final String AGAIN = "update sign_in set times = times + 1, last_at = ?1 where id = ?2";

    @PersistenceContext
    EntityManager em;

    @Inject
    Marks marks;

    @Inject
    Clock clock;

    public void write(SignInNote note) {
        var now = clock.instant();
        if (note.outcome().isChecked()) insert(UUID.randomUUID(), note, now);
        else count(note, now);
    }

    private void count(SignInNote note, Instant now) {
        var id = sameWithinTheHour(note, now);
        if (again(id, now) == 0 && insert(id, note, now) == 0) again(id, now);
    }

    private UUID sameWithinTheHour(SignInNote note, Instant now) {
        var same = String.join(
                "\n",
                now.truncatedTo(ChronoUnit.HOURS).toString(),
                operation(note),
                name(note),
                note.outcome().name(),
                Prefix.kept(note.address()));
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }

    private static String operation(SignInNote note) {
        return note.operation() == null ? "step-up" : note.operation().key();
    }

    private String name(SignInNote note) {
        return note.login() == null ? null : marks.ofName(note.login());
    }

    /** @return 0 when another node was first */
    private int insert(UUID id, SignInNote note, Instant now) {
        return em.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, now)
                .setParameter(3, note.realm().name())
                .setParameter(4, operation(note))
                .setParameter(5, new TypedParameterValue<>(StandardBasicTypes.UUID, note.account()))
                .setParameter(6, new TypedParameterValue<>(StandardBasicTypes.STRING, name(note)))
                .setParameter(7, note.outcome().name())
                .setParameter(8, EvidenceList.of(note.evidence()))
                .setParameter(9, note.strongest().acr())
                .setParameter(10, note.known())
                .setParameter(11, new TypedParameterValue<>(StandardBasicTypes.STRING, Prefix.kept(note.address())))
                .setParameter(12, new TypedParameterValue<>(StandardBasicTypes.STRING, note.browser()))
                .executeUpdate();
    }

    private int again(UUID id, Instant now) {
        return em.createNativeQuery(AGAIN)
                .setParameter(1, now)
                .setParameter(2, id)
                .executeUpdate();
    }
}
