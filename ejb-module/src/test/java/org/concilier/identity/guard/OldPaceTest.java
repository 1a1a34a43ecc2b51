package org.concilier.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.concilier.identity.Realm;
import org.concilier.privacy.retention.Perishable;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.assurance.Evidence;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OldPaceTest {
    private final Domain domain;
    private final Perishable old;

    OldPaceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        old = domain.get(OldPace.class);
    }

    @Test
    void howLongSignInsTookIsForgottenAfterAYear() {
        noted(3);
        domain.clock().advance(Duration.ofDays(300));
        noted(4);
        domain.clock().advance(Duration.ofDays(70));
        assertThat(due()).isEqualTo(1);

        domain.inTransaction(old::drop);

        assertThat(due()).isZero();
        assertThat(seconds()).containsExactly(4);
    }

    private void noted(int seconds) {
        domain.get(SignInPace.class)
                .note(Realm.PORTAL, domain.clock().instant().minusSeconds(seconds), Set.of(Evidence.PWD));
    }

    private long due() {
        return domain.inTransaction(old::due);
    }

    private List<Integer> seconds() {
        return domain.inTransaction(() -> {
            List<?> left = domain.em()
                    .createNativeQuery("select seconds from sign_in_pace")
                    .getResultList();
            return left.stream().map(each -> ((Number) each).intValue()).toList();
        });
    }
}
