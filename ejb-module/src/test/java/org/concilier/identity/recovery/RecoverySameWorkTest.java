package org.concilier.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import org.concilier.Attack;
import org.concilier.identity.Browser;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** Statements are counted, as times on a busy machine prove nothing. */
@OnBothDatabases
class RecoverySameWorkTest {
    private static final String WRONG = "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A";

    private final Domain domain;
    private final RecoveryWorld world;
    private final Recoveries recoveries;

    RecoverySameWorkTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RecoveryWorld(domain);
        recoveries = domain.get(Recoveries.class);
    }

    @Test
    @Attack(id = "P-8", asvs = "6.3.8")
    void aNameThatNobodyHasCostsTheStatementsOfAWrongCode() {
        world.savedCode();

        var known = domain.statements(() -> world.begin(WRONG));
        var unknown = domain.statements(() -> recoveries.begin(PORTAL, "nobody@example.org", WRONG, Browser.UNKNOWN));
        var elsewhere = domain.statements(() -> recoveries.begin(DESK, world.login, WRONG, Browser.UNKNOWN));

        assertThat(unknown).isNotEmpty().isEqualTo(known);
        assertThat(elsewhere).isEqualTo(known);
    }
}
