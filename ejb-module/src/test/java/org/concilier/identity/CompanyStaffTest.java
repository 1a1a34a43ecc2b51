package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.company.Arrival;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.identity.company.CompanyPerson;
import org.concilier.identity.company.FakeProvider;
import org.concilier.identity.company.Settled;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of those whom the company's provider vouches for. */
@OnBothDatabases
class CompanyStaffTest {
    private final FakeProvider provider = new FakeProvider();
    private final Domain domain;
    private final IdentityWorld world;
    private final CompanyDoor door;
    private final String subject = UUID.randomUUID().toString();
    private final String login = subject + "@alba.example";
    private volatile String acr = "phr";
    private volatile List<String> roles = List.of("desk-agents");

    CompanyStaffTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        domain.set("concilier.assurance.enter-desk", "phr");
        door = Settled.by(domain, provider.issuer());
        provider.says = claims -> claims.subject(subject)
                .claim("preferred_username", login)
                .claim("acr", acr)
                .claim("roles", roles);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aFirstVisitMakesTheAccountAndTheNextOneFindsIt() {
        var first = entered();
        provider.says = claims -> claims.subject(subject)
                .claim("preferred_username", "married-name")
                .claim("roles", roles);
        var second = entered();

        assertThat(first.getCallerPrincipal().getName()).isEqualTo(login);
        assertThat(second.getCallerPrincipal().getName())
                .as("by the number, not the name")
                .isEqualTo(login);
        assertThat(second.getCallerGroups()).containsExactlyInAnyOrder(Roles.SIGNED_IN, Roles.AGENT);
        var proved = ((ConcilierPrincipal) second.getCallerPrincipal()).authentication();
        assertThat(proved.reached()).isEqualTo(Assurance.PHR);
    }

    @Test
    @DisplayName("acr is respected: two factors that can be phished open the door and give no role, one opens nothing")
    void aWeakSignInThereIsAWeakSignInHere() {
        acr = "https://alba.example/mfa";
        assertThat(entered().getCallerGroups()).containsExactly(Roles.SIGNED_IN);
        acr = "phr";
        assertThat(entered().getCallerGroups()).contains(Roles.AGENT);
    }

    @Test
    void whoCameFromThereCanGoThereAgain() {
        var there = (ConcilierPrincipal) entered().getCallerPrincipal();
        var agnes = (ConcilierPrincipal)
                ((Admitted) world.show(SignIn.with(Realm.DESK, world.agent(), IdentityWorld.PASSPHRASE, world.code(0))))
                        .getCallerPrincipal();

        assertThat(isLinked(there)).isTrue();
        assertThat(isLinked(agnes)).isFalse();
    }

    @Test
    void theMomentOfTheSignInThereCounts() {
        var moment = domain.clock().instant().minusSeconds(400);
        provider.says = claims ->
                claims.subject(subject).claim("preferred_username", login).claim("auth_time", moment.getEpochSecond());

        var proved = ((ConcilierPrincipal) entered().getCallerPrincipal()).authentication();

        assertThat(proved.since(Assurance.PHR)).contains(moment);
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.1")
    @DisplayName("another role, then none, at the provider")
    void aRoleIsTheProvidersToGiveAndToTake() {
        var session = entered().token();
        roles = List.of("dpo");
        assertThat(entered().getCallerGroups()).contains(Roles.PRIVACY_OFFICER);

        var last = entered().token();
        roles = List.of("gardener");
        assertThat(enter()).isNotInstanceOf(Admitted.class);
        assertThat(List.of(session, last)).noneMatch(token -> world.opens(new SessionCredential(Realm.DESK, token)));
    }

    @Test
    @Attack(id = "S-2", asvs = "7.4.2")
    @DisplayName("an account that was closed here stays closed, whatever the provider says")
    void aClosedAccountIsClosed() {
        entered();
        world.update("account set enabled = false where login = ?1", login);

        assertThat(enter()).isNotInstanceOf(Admitted.class);
    }

    @Test
    @DisplayName("ASVS 6.8.1: a name at the provider is nobody's account here")
    void anAccountOfTheSameNameIsNotTakenOver() {
        var agnes = world.agent();
        provider.says = claims -> claims.subject(subject).claim("preferred_username", agnes);

        assertThat(enter()).isNotInstanceOf(Admitted.class);
    }

    @Test
    @DisplayName("ASVS 6.8.1: the same number at another provider is another person")
    void numbersBelongToTheirProvider() {
        entered();
        try (var other = new FakeProvider()) {
            other.says = provider.says;
            var there = Settled.by(domain, other.issuer());
            assertThat(world.show(attempt(visit(there)))).isNotInstanceOf(Admitted.class);
        }
    }

    private boolean isLinked(ConcilierPrincipal caller) {
        domain.set("concilier.oidc.issuer", provider.issuer());
        domain.set("concilier.oidc.client-id", FakeProvider.CLIENT);
        return domain.as(caller, () -> domain.get(CompanyLinks.class).isMine());
    }

    private Admitted entered() {
        return (Admitted) enter();
    }

    private Object enter() {
        return world.show(attempt(visit(door)));
    }

    private static SignIn attempt(CompanyPerson person) {
        return new SignIn(Realm.DESK, null, List.of(new CompanyCredential(person)));
    }

    private static CompanyPerson visit(CompanyDoor door) {
        var departure = door.depart("/desk/customers", false);
        var request = HttpRequest.newBuilder(URI.create(departure.address())).build();
        try {
            var back = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            var said = URLUtils.parseParameters(
                    URI.create(back.headers().firstValue("Location").orElseThrow())
                            .getRawQuery());
            var answer = new Arrival(said.get("code").get(0), said.get("state").get(0), null, null);
            return door.arrive(departure.sealed(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
