package org.concilier.identity.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.concilier.Attack;
import org.concilier.identity.company.CompanyRefused.Reason;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Jws;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Providers that are down, lie about themselves, or are not there. */
@OnBothDatabases
class CompanyProviderTest {
    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private final Domain domain;
    private final CompanyDoor door;

    CompanyProviderTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        door = Settled.by(domain, provider.issuer());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void withoutASecretWeProveOurselvesByOurKey() {
        var visited = Settled.withoutSecret(domain, provider.issuer());
        var departure = visited.depart("/desk/customers", false);

        assertThat(visited.arrive(departure.sealed(), browser.follow(departure)).login())
                .isEqualTo("zoe");
        assertThat(provider.askedBy).isNull();
        assertThat(provider.asked.get("client_assertion_type"))
                .containsExactly("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var assertion =
                Jws.parse(provider.asked.get("client_assertion").get(0), 8192).orElseThrow();
        var ours = domain.get(SigningKeys.class).publicKeys().getKeys().get(0);
        assertThat(Jws.isSignedBy(assertion, ours)).isTrue();
    }

    @Test
    void aProviderInTroubleIsNoWayIn() {
        provider.tokenStatus = 500;
        refused(Reason.FAILED, this::visit);
        provider.tokenStatus = 302;
        refused(Reason.FAILED, this::visit);
        provider.tokenStatus = 200;
        assertThat(visit().login()).isEqualTo("zoe");

        domain.clock().advance(Duration.ofHours(2));
        provider.close();
        assertThat(door.depart("/desk/customers", false).address())
                .as("what it published is kept for a day")
                .startsWith(provider.issuer());
        domain.clock().advance(Duration.ofDays(1));
        refused(Reason.FAILED, () -> door.depart("/desk/customers", false));
    }

    @Test
    void aProviderThatCallsItselfAnotherIsNotBelieved() {
        provider.callsItself = "https://evil.example";

        refused(Reason.FAILED, () -> door.depart("/desk/customers", false));
        provider.callsItself = provider.issuer();
        refused(Reason.FAILED, () -> door.depart("/desk/customers", false));
        domain.clock().advance(Duration.ofSeconds(10));
        assertThat(visit().login()).as("asked again after a moment").isEqualTo("zoe");
    }

    @Test
    void withoutAnIssuerThereIsNoDoor() {
        var closed = Settled.by(domain, null);

        assertThat(closed.isOpen()).isFalse();
        assertThatThrownBy(() -> closed.depart("/desk/customers", false)).isInstanceOf(CompanyRefused.class);
        var departure = door.depart("/desk/customers", false);
        assertThatThrownBy(() -> closed.arrive(departure.sealed(), browser.follow(departure)))
                .isInstanceOf(CompanyRefused.class);
    }

    @Test
    @Attack(id = "S-10", asvs = "10.5.1")
    @DisplayName("one answer at two nodes at once")
    void oneAnswerCountsOnceHoweverManyTakeIt() throws Exception {
        var returns = domain.get(Returns.class);
        for (var round = 0; round < 10; round++) {
            var state = Secrets.token();
            Callable<Boolean> take =
                    () -> returns.isFirst(state, domain.clock().instant().plusSeconds(600));
            var both = List.of(domain.executor().submit(take), domain.executor().submit(take));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private CompanyPerson visit() {
        var departure = door.depart("/desk/customers", false);
        return door.arrive(departure.sealed(), browser.follow(departure));
    }

    private static void refused(Reason reason, Callable<?> visit) {
        assertThat(catchThrowableOfType(CompanyRefused.class, visit::call).reason())
                .isEqualTo(reason);
    }
}
