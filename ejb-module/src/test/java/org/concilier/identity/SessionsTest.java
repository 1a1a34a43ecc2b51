package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.concilier.Attack;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SessionsTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final String customer;
    private final String token;

    SessionsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        customer = world.customer();
        token = world.session(PORTAL, customer);
    }

    @Test
    void aSessionIsItsAccount() {
        var result = world.show(new SessionCredential(PORTAL, token));

        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder(Roles.SIGNED_IN, Roles.CUSTOMER);
        assertThat(((ConcilierPrincipal) result.getCallerPrincipal()).getName()).isEqualTo(customer);
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        assertThat(kept()).contains(Secrets.sha256(token)).doesNotContain(token);
        assertThat(lives(PORTAL, Secrets.sha256(token)))
                .as("the hash is no token")
                .isFalse();
    }

    @Test
    @Attack(id = "S-1", asvs = "7.2.4")
    @Attack(id = "S-17", asvs = "7.2.3")
    @DisplayName("each opening gives a token of its own, 256 random bits")
    void tokensAreNeverTheSame() {
        var tokens = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) tokens.add(Secrets.token());

        assertThat(tokens).hasSize(10_000).allMatch(t -> t.length() == 43);
        assertThat(tokens.stream().map(t -> t.substring(0, 6)).distinct().count())
                .isGreaterThan(9_990);
        assertThat(world.session(PORTAL, customer)).isNotEqualTo(token);
    }

    @Test
    @Attack(id = "S-5", asvs = "7.3.1")
    @DisplayName("what an open page asks for by itself keeps no session alive")
    void whatComesWithoutAPersonsDoingIsSilence() {
        var desk = world.session(DESK, world.agent());
        for (var minute = 2; minute < 15; minute += 2) {
            domain.clock().advance(Duration.ofMinutes(2));
            assertThat(world.opens(new SessionCredential(DESK, desk, true))).isTrue();
        }

        domain.clock().advance(Duration.ofMinutes(1));

        assertThat(world.opens(new SessionCredential(DESK, desk, true))).isFalse();
        assertThat(lives(DESK, desk)).isFalse();
    }

    @Test
    @Attack(id = "S-5", asvs = "7.3.1")
    @DisplayName("half an hour of silence ends a customer's session")
    void silenceEndsASession() {
        domain.clock().advance(Duration.ofMinutes(29));
        assertThat(lives(PORTAL, token)).isTrue();
        domain.clock().advance(Duration.ofMinutes(29));
        assertThat(lives(PORTAL, token)).as("seen 29 minutes ago").isTrue();
        domain.clock().advance(Duration.ofMinutes(30));
        assertThat(lives(PORTAL, token)).isFalse();
    }

    @Test
    @Attack(id = "S-5", asvs = "7.3.1")
    @DisplayName("twelve hours end a customer's session, however busy")
    void ageEndsASession() {
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            domain.clock().advance(Duration.ofMinutes(20));
            assertThat(lives(PORTAL, token))
                    .as("after %s minutes", minutes + 20)
                    .isTrue();
        }
        domain.clock().advance(Duration.ofMinutes(20));

        assertThat(lives(PORTAL, token)).isFalse();
    }

    @Test
    @Attack(id = "S-5", asvs = "7.3.1")
    @DisplayName("staff have a quarter of an hour and ten hours")
    void staffHaveShorterLimits() {
        var desk = world.session(DESK, world.agent());
        for (var minutes = 0; minutes < 10 * 60 - 10; minutes += 10) {
            domain.clock().advance(Duration.ofMinutes(10));
            assertThat(lives(DESK, desk)).isTrue();
        }
        domain.clock().advance(Duration.ofMinutes(10));
        assertThat(lives(DESK, desk)).isFalse();

        var idle = world.session(DESK, world.agent());
        domain.clock().advance(Duration.ofMinutes(15));
        assertThat(lives(DESK, idle)).isFalse();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("an ended session is refused at once, and only that one")
    void anEndedSessionIsOver() {
        var other = world.session(PORTAL, customer);

        world.sessions.end(token);

        assertThat(lives(PORTAL, token)).isFalse();
        assertThat(lives(PORTAL, other)).isTrue();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("a disabled account is refused at once")
    void aDisabledAccountLosesItsSessions() {
        world.update("account set enabled = false where login = ?1", customer);

        assertThat(lives(PORTAL, token)).isFalse();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("a changed role counts at the next request")
    void aRoleTakenAwayIsGoneAtTheNextRequest() {
        var agent = world.agent();
        var desk = world.session(DESK, agent);
        world.update("account set role = 'auditor' where login = ?1", agent);

        assertThat(world.show(new SessionCredential(DESK, desk)).getCallerGroups())
                .containsExactlyInAnyOrder(Roles.SIGNED_IN, Roles.AUDITOR);
    }

    @Test
    @Attack(id = "S-3", asvs = "7.2.1")
    @DisplayName("portal token at the desk, and back")
    void aTokenOpensItsOwnRealmOnly() {
        assertThat(lives(DESK, token)).isFalse();
        assertThat(lives(PORTAL, world.session(DESK, world.agent()))).isFalse();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(List.of("", "x", "\0", token + "x", token.toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(shown -> lives(PORTAL, shown));
    }

    @Test
    void whatIsOverIsSweptAway() {
        domain.clock().advance(Duration.ofHours(11));
        var young = world.session(PORTAL, customer);
        domain.clock().advance(Duration.ofHours(2));

        world.sessions.forgetExpired();

        assertThat(kept()).contains(Secrets.sha256(young)).doesNotContain(Secrets.sha256(token));
    }

    private boolean lives(Realm realm, String shown) {
        return world.opens(new SessionCredential(realm, shown));
    }

    private List<String> kept() {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select s.tokenHash from LoginSession s", String.class)
                .getResultList());
    }
}
