package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.Test;

/** What was typed before a step-up comes back to the same person, on the same page, for a while. */
@OnBothDatabases
class KeptWorksTest {
    private static final Map<String, String> TYPED = Map.of("details", "the address is wrong: 12, rue Haute");

    private final Domain domain;
    private final KeptWorks works;
    private final ConcilierPrincipal me;
    private final ConcilierPrincipal other;
    private final String token;

    KeptWorksTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        var world = new IdentityWorld(domain);
        works = domain.get(KeptWorks.class);
        me = someone(world.customer());
        other = someone(world.customer());
        token = domain.as(me, () -> works.keep("/portal/requests.xhtml", TYPED));
    }

    @Test
    void comesBackToWhoTypedIt() {
        assertThat(read(me, token, "/portal/requests.xhtml")).isEqualTo(TYPED);
    }

    @Test
    void isNothingToAnyoneElseNorOnAnotherPage() {
        assertThat(read(other, token, "/portal/requests.xhtml")).isEmpty();
        assertThat(read(me, token, "/portal/choice.xhtml")).isEmpty();
        assertThat(read(me, Secrets.token(), "/portal/requests.xhtml")).isEmpty();
    }

    @Test
    void isOverAfterAQuarterOfAnHour() {
        domain.clock().advance(Duration.ofMinutes(15));

        assertThat(read(me, token, "/portal/requests.xhtml")).isEmpty();
    }

    @Test
    void theDatabaseAloneDoesNotTellIt() {
        List<?> rows = domain.inTransaction(() -> domain.em()
                .createNativeQuery("select sealed from kept_work", String.class)
                .getResultList());

        assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains("rue Haute"));
    }

    @Test
    void whatIsTooLongIsLeftOutAndBreaksNothing() {
        var lengthy = domain.as(me, () -> works.keep("/p", Map.of("details", "x".repeat(100_000))));

        assertThat(read(me, lengthy, "/p")).isEmpty();
    }

    private Map<String, String> read(ConcilierPrincipal who, String with, String page) {
        return domain.as(who, () -> works.of(with, page));
    }

    private static ConcilierPrincipal someone(String login) {
        return new ConcilierPrincipal(login, Kind.CUSTOMER, null, Set.of(Roles.SIGNED_IN), "fr");
    }
}
