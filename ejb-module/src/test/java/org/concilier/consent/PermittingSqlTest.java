package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** The condition for sums over everybody means the same as the answer about one person. */
@OnBothDatabases
class PermittingSqlTest {
    private final Domain domain;
    private final ConsentWorld world;

    PermittingSqlTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
    }

    @Test
    void theyAgreeOnEveryKindOfAnswer() {
        var purpose = world.purpose();
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) all.add(world.customer());
        world.answer(all.get(0), purpose, Decision.GIVEN);
        world.answer(all.get(1), purpose, Decision.REFUSED);
        world.withdraw(
                all.get(2), world.answer(all.get(2), purpose, Decision.GIVEN).id());
        world.answer(all.get(3), purpose, Decision.GIVEN);
        world.answer(all.get(4), world.purpose(), Decision.GIVEN);
        domain.inTransaction(() -> {
            domain.em().find(Subject.class, all.get(3)).restrict(true);
            return null;
        });
        assertThat(bySql(purpose)).containsExactly(all.get(0)).isEqualTo(onePerOne(all, purpose));

        world.publish(purpose, "another", false);
        assertThat(bySql(purpose)).isEmpty();
        world.answer(all.get(1), purpose, Decision.GIVEN, 2);
        assertThat(bySql(purpose)).containsExactly(all.get(1)).isEqualTo(onePerOne(all, purpose));

        var later = domain.clock().business().instant().atZone(ZoneOffset.UTC);
        domain.clock().businessAt(later.plus(Period.ofYears(3)).toInstant());
        assertThat(bySql(purpose)).isEmpty();
        assertThat(onePerOne(all, purpose)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> bySql(String purpose) {
        return domain.inTransaction(() -> {
            var sql = "select s.customer_id from consent_subject s where " + PermittingSql.of("s.customer_id");
            List<UUID> found = domain.em()
                    .createNativeQuery(sql, UUID.class)
                    .setParameter("purpose", purpose)
                    .setParameter("now", domain.clock().business().instant())
                    .getResultList();
            return new HashSet<>(found);
        });
    }

    private Set<UUID> onePerOne(Iterable<UUID> all, String purpose) {
        var permitting = new HashSet<UUID>();
        for (var id : all) if (world.permits(id, purpose)) permitting.add(id);
        return permitting;
    }
}
