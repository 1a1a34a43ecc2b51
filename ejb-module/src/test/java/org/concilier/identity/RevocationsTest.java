package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.concilier.Attack;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tokens that end before their time. */
@OnBothDatabases
class RevocationsTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final Revocations revocations;
    private final String client;

    RevocationsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        revocations = domain.get(Revocations.class);
        client = world.client("secret", null, "offers:read");
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("RFC 7009: a token given back is refused at once, and only that one")
    void aRevokedTokenIsOver() {
        var token = token();
        var other = token();

        revocations.revoke(program(client), token);
        revocations.revoke(program(client), token);

        assertThat(opens(token)).isFalse();
        assertThat(opens(other)).isTrue();
    }

    @Test
    @DisplayName("RFC 7009 section 2.1: another client's token")
    void nobodyEndsTheTokensOfOthers() {
        var token = token();
        var other = world.client("secret", null, "offers:read");

        assertThatThrownBy(() -> revocations.revoke(program(other), token)).isInstanceOf(ForeignToken.class);
        assertThat(opens(token)).isTrue();
    }

    @Test
    @DisplayName("RFC 7009 section 2.2: what is no token needs no ending")
    void whatIsNoTokenIsNoFault() {
        revocations.revoke(program(client), "");
        revocations.revoke(program(client), "a.b.c");
        revocations.revoke(program(client), token() + "x");
    }

    @Test
    void itIsForgottenOnlyWhenTheTokenIsOverAnyway() {
        var token = token();
        revocations.revoke(program(client), token);

        domain.clock().advance(Duration.ofSeconds(304));
        revocations.forgetExpired();
        assertThat(opens(token)).isFalse();
        domain.clock().advance(Duration.ofSeconds(2));
        revocations.forgetExpired();
        assertThat(domain.<Object>inTransaction(() -> domain.em()
                        .createNativeQuery("select count(*) from revoked_token")
                        .getSingleResult()))
                .isEqualTo(0L);
        assertThat(opens(token)).isFalse();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("all tokens of a client, to the very second")
    void allTokensOfAClientEndTogether() {
        var before = token();
        end();
        var after = token();
        end();
        end();
        var last = token();

        assertThat(opens(before)).isFalse();
        assertThat(opens(after)).as("between two ends in one second").isFalse();
        assertThat(opens(last)).isTrue();
        domain.clock().advance(Duration.ofMinutes(2));
        assertThat(opens(token())).isTrue();
    }

    private void end() {
        domain.inTransaction(() -> {
            domain.em().find(Client.class, client).endTokens(domain.clock().instant());
            return null;
        });
    }

    private String token() {
        return world.token(client, ProgramProof.SECRET, null, "offers:read");
    }

    private boolean opens(String token) {
        return world.opens(new BearerCredential(token));
    }

    private static ConcilierPrincipal program(String id) {
        return new ConcilierPrincipal(id, ConcilierPrincipal.Kind.CLIENT, null, Set.of("offers:read"), "en");
    }
}
