package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AccessLogTest {
    private static final Set<String> DATA = Set.of("purchase-history", "contact");

    private final Domain domain;
    private final AccessLog log;
    private final Accesses accesses;
    private final UUID alice = UUID.randomUUID();

    AccessLogTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        log = domain.get(AccessLog.class);
        accesses = domain.get(Accesses.class);
    }

    @Test
    void tellsWhoLookedAndWhyAndAtWhat() {
        domain.clock().businessAt(Instant.parse("1998-07-01T00:00:00Z"));

        look(Callers.staff(Roles.AGENT));

        var entry = seenByAlice(10).get(0);
        assertThat(entry.at()).isEqualTo("1998-07-01T00:00:00Z");
        assertThat(entry.party()).isEqualTo("agent");
        assertThat(entry.why()).isEqualTo("helping on the phone");
        assertThat(entry.categories()).containsExactly("contact", "purchase-history");
        assertThat(entry.basis()).isEqualTo("contract");
        assertThat(entry.allowed()).isTrue();
        assertThat(entry.leafHash()).hasSize(44);
    }

    @Test
    void aProgramIsNamedAndTheProductItselfIsTheSystem() {
        look(Callers.client(Roles.CUSTOMERS_READ));
        domain.clock().advance(Duration.ofSeconds(1));
        look(null);

        assertThat(seenByAlice(10)).extracting(Access::party).containsExactly("system", "partner");
    }

    @Test
    void onesOwnLookIsNotNoted() {
        look(Callers.customer(alice));

        assertThat(seenByAlice(10)).isEmpty();
    }

    @Test
    void anotherCustomerIsRefusedAndTheRefusalStaysWithoutNamingAnyone() {
        var mallory = Callers.customer(UUID.randomUUID());

        assertThatThrownBy(() -> look(mallory)).isInstanceOf(NotYours.class);

        var entry = seenByAlice(10).get(0);
        assertThat(entry.allowed()).isFalse();
        assertThat(entry.party()).isEqualTo("another customer");
        assertThat(entry.toString()).doesNotContain(mallory.getName());
    }

    @Test
    void theConsentsThatALookRestsOnAreNamed() {
        var offers = UUID.randomUUID();
        var journey = UUID.randomUUID();
        var basis = Basis.of("contract")
                .and(Basis.consents(java.util.Map.of("personalised-offers", offers, "journey-profiling", journey)));
        domain.run(
                Callers.client(Roles.OFFERS_READ),
                () -> domain.inTransaction(() -> {
                    log.look(alice, "deciding offers", DATA, basis);
                    return null;
                }));

        var entry = seenByAlice(10).get(0);
        assertThat(entry.basis()).isEqualTo("contract, journey-profiling, personalised-offers");
        assertThat(entry.consents())
                .containsOnly(
                        java.util.Map.entry("personalised-offers", offers),
                        java.util.Map.entry("journey-profiling", journey));
    }

    @Test
    void theAccountBehindARoleIsKeptAndNotShown() {
        look(Callers.staff(Roles.AGENT));

        var account = domain.inTransaction(() -> domain.em()
                .createNativeQuery("select account from access_entry where customer_id = ?1")
                .setParameter(1, alice)
                .getSingleResult());
        assertThat(account).isEqualTo("agent@alba.example");
        assertThat(seenByAlice(10).toString()).doesNotContain("agent@alba.example");
    }

    @Test
    void aLookIsGoneWhenItsWorkIsRolledBackButARefusalStays() {
        var agent = Callers.staff(Roles.AGENT);
        domain.run(
                agent,
                () -> assertThatThrownBy(() -> domain.inTransaction(() -> {
                            log.look(alice, "helping on the phone", DATA, "contract");
                            log.refused(alice, "helping on the phone", DATA, "the caller is not verified");
                            throw new IllegalStateException("rolled back");
                        }))
                        .hasMessageContaining("rolled back"));

        assertThat(seenByAlice(10))
                .singleElement()
                .matches(e -> !e.allowed() && e.basis().equals("the caller is not verified"));
    }

    @Test
    void looksAtManyPersonsTakeFewRoundTrips() {
        var many = Stream.concat(Stream.of(alice), Stream.generate(UUID::randomUUID))
                .limit(200)
                .toList();

        var statements = domain.statements(() -> domain.inTransaction(() -> {
            log.looks(many, "deciding offers", DATA, "personalised-offers");
            return null;
        }));

        assertThat(statements).hasSizeLessThan(20);
        assertThat(seenByAlice(10)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            look(Callers.client("c" + i));
            if (i % 2 == 0) domain.clock().advance(Duration.ofSeconds(1));
        }
        var all = seenByAlice(100);

        var paged = new ArrayList<Access>();
        UUID after = null;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            paged.addAll(page);
            after = page.get(page.size() - 1).id();
        }

        assertThat(paged).isEqualTo(all).hasSize(7);
        assertThat(IntStream.range(1, 7))
                .allMatch(i -> !all.get(i).at().isAfter(all.get(i - 1).at()));
    }

    @Test
    void whoReadsTheLogIsNotedAndOthersMayNot() {
        look(Callers.staff(Roles.AGENT));
        domain.clock().advance(Duration.ofSeconds(1));
        assertThat(read(Callers.staff(Roles.AUDITOR))).hasSize(2);
        assertThat(seenByAlice(10).get(0).party()).isEqualTo("auditor");

        assertThatThrownBy(() -> read(Callers.staff(Roles.AGENT))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> read(Callers.customer(UUID.randomUUID()))).isInstanceOf(NotYours.class);
    }

    private void look(ConcilierPrincipal caller) {
        domain.run(
                caller,
                () -> domain.inTransaction(() -> {
                    log.look(alice, "helping on the phone", DATA, "contract");
                    return null;
                }));
    }

    private List<Access> page(UUID after) {
        return domain.as(Callers.customer(alice), () -> accesses.entries(alice, after, 2));
    }

    private List<Access> seenByAlice(int limit) {
        return domain.as(Callers.customer(alice), () -> accesses.entries(alice, null, limit));
    }

    private List<Access> read(ConcilierPrincipal caller) {
        return domain.as(caller, () -> accesses.entries(alice, null, 10));
    }
}
