package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PUBLIC_URL;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ClientsTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final String client;

    ClientsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        client = world.client(null, Jwts.OURS.toPublicJWK().toJSONString(), "offers:read");
    }

    @Test
    void theRightSecretOpensWithAllScopes() {
        var secret = Secrets.token();
        var id = world.client(secret, null, "offers:read", "consents:read");

        var result = world.show(new ClientSecretCredential(id, secret));

        assertThat(result.getCallerPrincipal().getName()).isEqualTo(id);
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("offers:read", "consents:read");
    }

    @Test
    void aWrongSecretAnUnknownAndADisabledClientAreRefused() {
        var secret = Secrets.token();
        var id = world.client(secret, null, "offers:read");

        assertThat(knows(id, secret + "x")).isFalse();
        assertThat(knows(id, Secrets.sha256(secret))).isFalse();
        assertThat(knows(id, "")).isFalse();
        assertThat(knows("nobody", secret)).isFalse();
        assertThat(knows("nul\0", secret)).isFalse();
        assertThat(knows(client, ""))
                .as("a client that has a key and no secret")
                .isFalse();
        world.update("client set enabled = false where client_id = ?1", id);
        assertThat(knows(id, secret)).isFalse();
    }

    @Test
    void aSignedAssertionOpens() {
        assertThat(accepts(claims())).isTrue();
        assertThat(accepts(claims().audience(PUBLIC_URL + "/oauth/token"))).isTrue();
    }

    @Test
    @Attack(id = "S-12", asvs = "9.2.1")
    @DisplayName("a replayed assertion")
    void anAssertionIsUsedOnce() {
        var jti = UUID.randomUUID().toString();
        var assertion = signed(claims().jwtID(jti));

        assertThat(world.opens(assertion)).isTrue();
        assertThat(world.opens(assertion)).isFalse();
        assertThat(accepts(claims().jwtID(jti).audience(PUBLIC_URL + "/oauth/token")))
                .as("another assertion with the same jti")
                .isFalse();
    }

    @Test
    @Attack(id = "S-12", asvs = "9.2.1")
    @DisplayName("a replayed assertion, in parallel")
    void anAssertionIsUsedOnceByTwoThreads() throws Exception {
        for (var round = 0; round < 10; round++) {
            var assertion = signed(claims());

            assertThat(world.twiceAtOnce(() -> world.opens(assertion))).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void twoClientsMayUseTheSameJti() {
        var other = world.client(null, Jwts.OURS.toPublicJWK().toJSONString(), "offers:read");

        assertThat(accepts(claims().jwtID("one"))).isTrue();
        assertThat(accepts(claims().jwtID("one").issuer(other).subject(other))).isTrue();
    }

    @Test
    @Attack(id = "S-12", asvs = "9.2.3")
    @DisplayName("wrong audience, issuer, life or id")
    void claimsMustHold() {
        assertThat(List.of(
                        claims().audience("https://elsewhere.example"),
                        claims().audience(PUBLIC_URL + "/"),
                        claims().audience(List.of(PUBLIC_URL, "https://elsewhere.example")),
                        claims().audience((String) null),
                        claims().subject("someone-else"),
                        claims().subject(null),
                        claims().issuer("someone-else"),
                        claims().issuer("nul\0").subject("nul\0"),
                        claims().issuer(null),
                        claims().jwtID(null),
                        claims().expirationTime(null),
                        expiring(-31),
                        expiring(331)))
                .noneMatch(this::accepts);
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        assertThat(accepts(expiring(-29))).isTrue();
        assertThat(accepts(expiring(329))).isTrue();
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.1")
    @Attack(id = "B-1", asvs = "9.1.2")
    @DisplayName("another key, alg none, HS256, a key in the header")
    void onlyTheClientsOwnKeySigns() {
        var good = signed(claims()).assertion();

        assertThat(List.of(
                        Jwts.signed(Jwts.STRANGER, "JWT", claims().build()),
                        Jwts.signed(Jwts.STRANGER, Jwts.OURS.getKeyID(), "JWT", claims().build()),
                        Jwts.reheaded(good, "{\"alg\":\"none\"}", false),
                        Jwts.reheaded(good, "{\"alg\":\"none\"}", true),
                        Jwts.reheaded(good, "{\"alg\":\"HS256\"}", true),
                        Jwts.reheaded(good, "{\"alg\":\"ES256\",\"crit\":[\"x\"],\"x\":1}", true),
                        Jwts.reheaded(good, "{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\"]}", true),
                        Jwts.reheaded(good, "{\"alg\":\"ES256\",\"jwk\":" + Jwts.STRANGER + "}", true),
                        "a.b.c",
                        "",
                        "e30.e30.e30"))
                .noneMatch(shown -> world.opens(new ClientAssertionCredential(shown)));
        assertThat(world.opens(new ClientAssertionCredential(good)))
                .as("none of these used it up")
                .isTrue();
    }

    @Test
    void aClientWithoutAKeyCannotSignNorADisabledOne() {
        var secretive = world.client("secret", null, "offers:read");
        assertThat(accepts(claims().issuer(secretive).subject(secretive))).isFalse();

        world.update("client set enabled = false where client_id = ?1", client);
        assertThat(accepts(claims())).isFalse();
    }

    @Test
    void usedAssertionsAreForgottenOnlyWhenTheyCouldNotBeUsedAgain() {
        var assertion = signed(expiring(300));
        assertThat(world.opens(assertion)).isTrue();

        domain.clock().advance(Duration.ofSeconds(329));
        world.sessions.forgetExpired();

        assertThat(world.opens(assertion)).isFalse();
    }

    private JWTClaimsSet.Builder expiring(long seconds) {
        return claims().expirationTime(Date.from(domain.clock().instant().plusSeconds(seconds)));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(PUBLIC_URL)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(domain.clock().instant().plusSeconds(60)));
    }

    private static ClientAssertionCredential signed(JWTClaimsSet.Builder claims) {
        return new ClientAssertionCredential(Jwts.signed(Jwts.OURS, "JWT", claims.build()));
    }

    private boolean accepts(JWTClaimsSet.Builder claims) {
        return world.opens(signed(claims));
    }

    private boolean knows(String id, String secret) {
        return world.opens(new ClientSecretCredential(id, secret));
    }
}
