package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final Map<String, List<String>> TYPED =
            Map.of("details", List.of("the address is wrong: 12, rue Haute"), "kinds", List.of("address", "name"));

    private final Domain domain;
    private final IdentityWorld world;
    private final KeptWorks works;
    private final ConcilierPrincipal me;
    private final ConcilierPrincipal other;
    private final String token;

    KeptWorksTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
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
    void whatIsSentJustAfterTheEndOfASessionWaitsForItsPerson() {
        var ended = world.session(PORTAL, me.getName());
        for (var silence : List.of(Duration.ofMinutes(31), Duration.ofHours(12))) {
            domain.clock().advance(silence);
            var late = works.keepLate(PORTAL, ended, "/portal/requests.xhtml", TYPED)
                    .orElseThrow();

            assertThat(read(me, late, "/portal/requests.xhtml")).isEqualTo(TYPED);
            assertThat(read(other, late, "/portal/requests.xhtml")).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOfWhomNobodyKnowsOrWhoHasSignedOut() {
        var session = world.session(PORTAL, me.getName());
        assertThat(late(session)).as("still open: nothing is late").isEmpty();
        domain.clock().advance(Duration.ofMinutes(31));
        assertThat(late(Secrets.token())).isEmpty();
        assertThat(works.keepLate(Realm.DESK, session, "/p", TYPED)).isEmpty();

        world.update("account set enabled = false where login = ?1", me.getName());
        assertThat(late(session)).isEmpty();
        world.update("account set enabled = true where login = ?1", me.getName());
        world.sessions.end(session);
        assertThat(late(session)).isEmpty();
    }

    @Test
    void aCookieThatWasLeftBehindDoesNotFillTheDatabase() {
        var session = world.session(PORTAL, other.getName());
        domain.clock().advance(Duration.ofMinutes(31));

        var kept = IntStream.range(0, 30).filter(i -> late(session).isPresent()).count();

        assertThat(kept).isEqualTo(10);
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
        var lengthy = domain.as(me, () -> works.keep("/p", Map.of("details", List.of("x".repeat(100_000)))));

        assertThat(read(me, lengthy, "/p")).isEmpty();
    }

    private Optional<String> late(String session) {
        return works.keepLate(PORTAL, session, "/p", TYPED);
    }

    private Map<String, List<String>> read(ConcilierPrincipal who, String with, String page) {
        return domain.as(who, () -> works.of(with, page));
    }

    private static ConcilierPrincipal someone(String login) {
        return new ConcilierPrincipal(login, Kind.CUSTOMER, null, Set.of(Roles.SIGNED_IN), "fr");
    }
}
