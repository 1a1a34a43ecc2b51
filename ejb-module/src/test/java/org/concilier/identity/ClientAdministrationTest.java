package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.Attack;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Evidence;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ClientAdministrationTest {
    private final Domain domain;
    private final IdentityWorld world;
    private final Clients clients;
    private final String id = "checkout-" + UUID.randomUUID();

    ClientAdministrationTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        clients = domain.get(Clients.class);
    }

    @Test
    void aNewProgramSignsInWithItsKey() {
        var made = register(Jwts.OURS.toPublicJWK());

        assertThat(made.scopes()).containsExactly("offers:read", "offers:redeem");
        assertThat(made.hasSecret()).isFalse();
        assertThat(signsIn(Jwts.assertion(id, domain.clock().instant()))).isTrue();
        assertThat(admin(() -> clients.list("checkout-", 200)))
                .extracting(ClientView::clientId)
                .contains(id);
    }

    @Test
    @DisplayName("RFC 8037: a program may sign with Ed25519")
    void aKeyOnEd25519SignsIn() {
        var key = EdKeys.key();
        register(key.toPublicJWK());
        var claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(IdentityWorld.PUBLIC_URL)
                .jwtID("1")
                .expirationTime(Date.from(domain.clock().instant().plusSeconds(60)))
                .build();

        assertThat(signsIn(new ClientAssertionCredential(Jwts.signed(key, "JWT", claims))))
                .isTrue();
        assertThat(signsIn(new ClientAssertionCredential(Jwts.signed(EdKeys.key(), "JWT", claims))))
                .isFalse();
    }

    @Test
    void aKeyIsChangedWithoutAPause() {
        var next = EdKeys.key();
        register(Jwts.OURS.toPublicJWK());
        var token = world.token(id, ProgramProof.SIGNATURE, null, "offers:read");

        change("{\"jwks\":" + jwks(Jwts.OURS.toPublicJWK(), next.toPublicJWK()) + "}");
        assertThat(signsIn(Jwts.assertion(id, domain.clock().instant()))).isTrue();
        assertThat(world.opens(new BearerCredential(token))).isTrue();

        change("{\"jwks\":" + jwks(next.toPublicJWK()) + "}");
        assertThat(signsIn(Jwts.assertion(id, domain.clock().instant()))).isFalse();
        assertThat(world.opens(new BearerCredential(token)))
                .as("a token of a key that was taken away")
                .isFalse();
        assertThat(admin(() -> clients.find(id)).keys()).hasSize(1);
    }

    @Test
    void aSecretIsToldOnceAndTheLastOneOpensForADay() {
        register();
        var first = admin(() -> clients.renewSecret(id));
        var second = admin(() -> clients.renewSecret(id));

        assertThat(knows(first) && knows(second)).isTrue();
        domain.clock().advance(Duration.ofHours(24));
        assertThat(knows(first)).isFalse();
        assertThat(knows(second)).isTrue();
        run(() -> clients.dropSecret(id));
        assertThat(knows(second)).isFalse();
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("tokens called back, a scope taken away, a pause")
    void whatIsTakenAwayIsGoneAtOnce() {
        register(Jwts.OURS.toPublicJWK());
        var token = world.token(id, ProgramProof.SIGNATURE, null, "offers:read", "offers:redeem");

        change("{\"scopes\":[\"offers:read\"]}");
        assertThat(world.show(new BearerCredential(token)).getCallerGroups()).containsExactly("offers:read");
        change("{\"enabled\":false}");
        assertThat(world.opens(new BearerCredential(token))).isFalse();
        change("{\"enabled\":true}");
        run(() -> clients.endTokens(id));
        assertThat(world.opens(new BearerCredential(token))).isFalse();
    }

    @Test
    @Attack(id = "S-6", asvs = "7.5.3")
    @DisplayName("the admin scope alone is not enough, whoever has only a secret")
    void aSecretDoesNotReachProgramsNorDoesAScopeLess() {
        var byLessScope = caller("someone", ProgramProof.SIGNATURE, Roles.OFFERS_READ);
        var bySecret = caller("someone", ProgramProof.SECRET, Roles.ADMIN);

        assertThatThrownBy(() -> domain.as(byLessScope, () -> clients.list(null, 1)))
                .isInstanceOf(EJBAccessException.class);
        var lacking = catchThrowableOfType(
                InsufficientAssurance.class, () -> domain.as(bySecret, () -> clients.list(null, 1)));
        assertThat(lacking.challenge()).contains("acr_values=\"urn:concilier:acr:2\"");
    }

    @Test
    void aStaleChangeATakenIdAndAnUnknownProgramAreTold() {
        register();

        assertThatThrownBy(() -> admin(() -> clients.change(id, 99, fields("{}"))))
                .isInstanceOf(StaleClient.class);
        assertThatThrownBy(this::register).isInstanceOf(ClientExists.class);
        assertThatThrownBy(() -> admin(() -> clients.find("nobody"))).isInstanceOf(UnknownClient.class);
        assertThatThrownBy(() -> admin(() -> clients.find("nul\0"))).isInstanceOf(UnknownClient.class);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        register();
        var itself = caller(id, ProgramProof.SIGNATURE, Roles.ADMIN);
        var version = admin(() -> clients.find(id)).version();

        for (var patch : new String[] {"{\"enabled\":false}", "{\"scopes\":[\"offers:read\"]}"}) {
            assertThatThrownBy(() -> domain.as(itself, () -> clients.change(id, version, fields(patch))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void whatCannotBeAProgramIsToldFieldByField() throws Exception {
        assertThat(pointers("{}")).containsExactlyInAnyOrder("/clientId", "/kind", "/scopes");
        assertThat(pointers(body("{}").replace(id, "no spaces"))).containsExactly("/clientId");
        assertThat(pointers(body("{}").replace("offers:read", "everything"))).containsExactly("/scopes");
        assertThat(pointers(body(jwks(Jwts.OURS)))).containsExactly("/jwks/keys/0/d");
        assertThat(pointers(body(jwks(new ECKeyGenerator(Curve.P_384).generate().toPublicJWK()))))
                .containsExactly("/jwks/keys/0/kty");
        assertThat(pointers(body(jwks(Jwts.OURS.toPublicJWK(), Jwts.OURS.toPublicJWK()))))
                .containsExactly("/jwks");
        assertThat(pointers(body("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}")))
                .containsExactly("/jwks/keys/0/kty");
        assertThat(pointers(body("{\"keys\":[{\"kty\":\"EC\",\"x5u\":\"https://elsewhere.example\"}]}")))
                .contains("/jwks/keys/0/x5u");
    }

    private Set<String> pointers(String body) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> ClientDraft.from(fields(body)));
        return refused.faults().stream().map(InvalidInput.Fault::pointer).collect(Collectors.toSet());
    }

    private ClientView register(JWK... keys) {
        return admin(() -> clients.register(ClientDraft.from(fields(body(jwks(keys))))));
    }

    private String body(String jwks) {
        return "{\"clientId\":\"" + id
                + "\",\"kind\":\"PARTNER\",\"scopes\":[\"offers:read\",\"offers:redeem\"],\"jwks\":" + jwks + "}";
    }

    private static String jwks(JWK... keys) {
        if (keys.length == 0) return "{}";
        return Stream.of(keys).map(JWK::toJSONString).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private void change(String patch) {
        admin(() -> clients.change(id, clients.find(id).version(), fields(patch)));
    }

    private boolean signsIn(ClientAssertionCredential assertion) {
        return world.opens(assertion);
    }

    private boolean knows(String secret) {
        return world.opens(new ClientSecretCredential(id, secret));
    }

    private void run(Runnable work) {
        domain.run(caller("administration", ProgramProof.SIGNATURE, Roles.ADMIN), work);
    }

    private <T> T admin(Callable<T> work) {
        return domain.as(caller("administration", ProgramProof.SIGNATURE, Roles.ADMIN), work);
    }

    private ConcilierPrincipal caller(String name, Set<Evidence> shown, String... scopes) {
        var proved = ProgramProof.at(domain.clock().instant(), shown);
        return new ConcilierPrincipal(name, ConcilierPrincipal.Kind.CLIENT, null, Set.of(scopes), "en", proved);
    }

    private static Fields fields(String json) {
        return new Fields(Json.createReader(new StringReader(json)).readObject());
    }
}
