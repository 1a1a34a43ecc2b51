package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.IdentityWorld.PUBLIC_URL;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TokensTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final SigningKeys keys;
    private final String client;
    private final String token;

    TokensTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        keys = domain.get(SigningKeys.class);
        client = world.client("secret", null, "offers:read", "offers:redeem");
        token = world.token(client, ProgramProof.SECRET, null, "offers:read", "offers:redeem");
    }

    @Test
    @DisplayName("RFC 9068 section 2")
    void aTokenSaysWhatTheProfileAsksFor() throws ParseException {
        var jwt = SignedJWT.parse(token);
        var claims = jwt.getJWTClaimsSet();

        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getHeader().getKeyID()).isEqualTo(keys.keyId());
        assertThat(claims.getClaims())
                .containsOnlyKeys(
                        "iss", "aud", "sub", "client_id", "scope", "jti", "iat", "exp", "acr", "amr", "auth_time")
                .containsEntry("acr", "urn:concilier:acr:1")
                .containsEntry("client_id", client)
                .containsEntry("scope", "offers:read offers:redeem");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(300_000);
    }

    @Test
    void aTokenIsItsClientWithItsScopes() {
        var result = world.show(new BearerCredential(token));

        assertThat(result.getCallerPrincipal().getName()).isEqualTo(client);
        assertThat(result.getCallerGroups()).containsExactlyInAnyOrder("offers:read", "offers:redeem");
    }

    @Test
    @Attack(id = "S-10", asvs = "9.2.1")
    @DisplayName("expired")
    void fiveMinutesLaterATokenIsOver() {
        domain.clock().advance(Duration.ofSeconds(304));
        assertThat(opens(token)).as("clocks may differ by five seconds").isTrue();
        domain.clock().advance(Duration.ofSeconds(1));
        assertThat(opens(token)).isFalse();
    }

    @Test
    @Attack(id = "S-10", asvs = "9.2.2")
    @DisplayName("another type, none, an ID token, a logout token")
    void onlyAccessTokensAreAccessTokens() {
        assertThat(opens(keys.sign(claims().build(), "at+jwt")))
                .as("the control")
                .isTrue();
        assertThat(List.of("JWT", "logout+jwt", "application/at+jwt+x", "consent-receipt+jwt", "AT"))
                .noneMatch(type -> opens(keys.sign(claims().build(), type)));
        assertThat(opens(Jwts.signed(Jwts.STRANGER, keys.keyId(), null, claims().build())))
                .isFalse();
    }

    @Test
    @Attack(id = "S-10", asvs = "9.2.3")
    @DisplayName("other audience, other issuer, no expiry")
    void claimsMustHold() {
        assertThat(List.of(
                        claims().audience("https://elsewhere.example"),
                        claims().audience(List.of(PUBLIC_URL, "https://elsewhere.example")),
                        claims().audience((String) null),
                        claims().issuer("https://elsewhere.example"),
                        claims().issuer(PUBLIC_URL + "/"),
                        claims().issuer(null),
                        claims().expirationTime(null),
                        claims().expirationTime(
                                        Date.from(domain.clock().instant().minusSeconds(6))),
                        claims().subject("nobody"),
                        claims().subject(null),
                        claims().jwtID(null),
                        claims().issueTime(null),
                        claims().claim("scope", null),
                        claims().claim("scope", List.of("offers:read"))))
                .noneMatch(claims -> opens(keys.sign(claims.build(), "at+jwt")));
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.2")
    @Attack(id = "S-10", asvs = "9.1.3")
    @DisplayName("another key, with our key id or its own; alg none; a path as key id")
    void onlyOurKeySigns() {
        var claims = claims().build();

        assertThat(List.of(
                        Jwts.signed(Jwts.STRANGER, keys.keyId(), "at+jwt", claims),
                        Jwts.signed(Jwts.STRANGER, "at+jwt", claims),
                        Jwts.signed(Jwts.STRANGER, "../../../dev/null", "at+jwt", claims),
                        Jwts.signed(Jwts.STRANGER, null, "at+jwt", claims),
                        reheaded("{'alg':'none','typ':'at+jwt'}", false),
                        reheaded("{'alg':'none','typ':'at+jwt','kid':'KID'}", true),
                        reheaded("{'alg':'HS256','typ':'at+jwt','kid':'KID'}", true),
                        reheaded("{'alg':'ES384','typ':'at+jwt','kid':'KID'}", true),
                        reheaded("{'alg':'ES256','typ':'at+jwt','kid':'KID','crit':['exp'],'exp':1}", true),
                        reheaded("{'alg':'ES256','typ':'at+jwt','kid':'KID','b64':false,'crit':['b64']}", true),
                        reheaded("{'alg':'ES256','typ':'at+jwt','kid':'KID','jwk':" + Jwts.STRANGER + "}", true)))
                .noneMatch(this::opens);
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        var parts = token.split("\\.");

        assertThat(List.of(
                        "",
                        ".",
                        "..",
                        "a.b.c",
                        token + ".",
                        parts[0] + "." + parts[1],
                        parts[0] + "." + parts[1] + ".",
                        parts[0] + "." + parts[1] + ".AAAA",
                        parts[0] + "..",
                        parts[0] + ".bnVsbA." + parts[2],
                        parts[0] + ".W10." + parts[2],
                        parts[0] + ".e30." + parts[2]))
                .noneMatch(this::opens);
    }

    @Test
    @Attack(id = "S-2", asvs = "8.3.2")
    @DisplayName("a scope that the client lost is gone at once")
    void aLostScopeIsGoneFromOldTokens() {
        world.update("client set scope = 'offers:read consents:read' where client_id = ?1", client);

        assertThat(world.show(new BearerCredential(token)).getCallerGroups()).containsExactly("offers:read");
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("a client that lost its last scope has none")
    void aClientWithoutScopesHasNone() {
        world.update("client set scope = '' where client_id = ?1", client);

        assertThat(world.show(new BearerCredential(token)).getCallerGroups()).isEmpty();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.2")
    @DisplayName("a disabled client is refused at once")
    void aDisabledClientIsRefused() {
        world.update("client set enabled = false where client_id = ?1", client);

        assertThat(opens(token)).isFalse();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(PUBLIC_URL)
                .audience(PUBLIC_URL)
                .subject(client)
                .claim("scope", "offers:read")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(domain.clock().instant()))
                .expirationTime(Date.from(domain.clock().instant().plusSeconds(60)));
    }

    private String reheaded(String header, boolean withSignature) {
        return Jwts.reheaded(token, header.replace('\'', '"').replace("KID", keys.keyId()), withSignature);
    }

    private boolean opens(String shown) {
        return world.opens(new BearerCredential(shown));
    }
}
