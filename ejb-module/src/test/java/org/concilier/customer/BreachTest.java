package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonString;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.concilier.privacy.Access;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.Erasure;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.BreachState;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.BreachWatch;
import org.concilier.privacy.breach.Breaches;
import org.concilier.privacy.breach.ClosedBreach;
import org.concilier.privacy.breach.IllegalBreachStep;
import org.concilier.privacy.breach.StaleBreach;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BreachTest {
    private final Domain domain;
    private final CustomerWorld world;
    private final Breaches breaches;
    private final String stolen = "agent-" + UUID.randomUUID();

    BreachTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CustomerWorld(domain);
        breaches = domain.get(Breaches.class);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void theClockRunsFromBecomingAware() {
        var breach = record("2026-11-22T12:00:00Z");

        assertThat(breach.state()).isEqualTo(BreachState.OPEN);
        assertThat(breach.dueAt()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(breach.hoursLeft()).isEqualTo(48);
        domain.clock().advance(Duration.ofHours(49).minusMinutes(1));
        assertThat(find(breach).hoursLeft()).isEqualTo(-1);
    }

    @Test
    void lateNewsToTheAuthorityNeedReasons() {
        var breach = record("2026-11-22T12:00:00Z");
        domain.clock().advance(Duration.ofHours(60));

        assertThatThrownBy(() -> officer(() -> breaches.notified(breach.id(), 0, CustomerWorld.fields("{}"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/lateReasons");
        var told = officer(() -> breaches.notified(
                breach.id(), 0, CustomerWorld.fields("{'lateReasons':'The log had to be rebuilt first.'}")));

        assertThat(told.state()).isEqualTo(BreachState.NOTIFIED_AUTHORITY);
        assertThat(told.hoursLeft()).isNull();
        assertThat(told.reasons()).startsWith("The log");
    }

    @Test
    void itGoesOnlyWhereItMay() {
        var breach = record("2026-11-22T12:00:00Z");
        var conclusion = CustomerWorld.fields("{'conclusion':'done'}");

        assertThatThrownBy(() -> officer(() -> breaches.close(breach.id(), 0, conclusion)))
                .isInstanceOf(IllegalBreachStep.class);
        var decided = officer(
                () -> breaches.notNotified(breach.id(), 0, CustomerWorld.fields("{'reasons':'no risk is likely'}")));
        assertThatThrownBy(() -> officer(() -> breaches.close(breach.id(), 0, conclusion)))
                .isInstanceOf(StaleBreach.class);
        var closed = officer(
                () -> breaches.close(breach.id(), decided.version(), CustomerWorld.fields("{'conclusion':'done'}")));
        assertThatThrownBy(() -> officer(
                        () -> breaches.change(breach.id(), closed.version(), facts("2026-11-22T12:00:00Z", stolen))))
                .isInstanceOf(ClosedBreach.class);

        assertThat(officer(() -> breaches.history(breach.id(), 0, 10)))
                .extracting(BreachView.Change::what)
                .containsExactly("RECORDED", "NO_NOTIFICATION", "CLOSED");
        assertThat(officer(() -> breaches.history(breach.id(), 1, 10)).get(0).content())
                .containsEntry("reasons", "no risk is likely");
    }

    @Test
    void whomTheStolenAccountSawIsFoundAndNobodyElse() {
        var seen = people(3);
        var others = people(1);
        look(stolen, seen, "2026-11-20T10:00:00Z", "contact");
        look(stolen, seen.subList(0, 1), "2026-11-21T10:00:00Z", "purchase-history");
        look(stolen, others, "2026-11-19T10:00:00Z", "contact");
        look("another-agent", others, "2026-11-20T10:00:00Z", "contact");
        refused(stolen, others.get(0), "2026-11-20T10:00:00Z");
        var breach = record("2026-11-22T12:00:00Z");
        walk();

        var found = find(breach).found();
        assertThat(found.complete()).isTrue();
        assertThat(found.persons()).isEqualTo(3);
        assertThat(found.looks()).isEqualTo(4);
        assertThat(found.withoutLeaf() + found.unreadable()).isZero();
        assertThat(found.categories()).containsExactly("contact", "purchase-history");
        assertThat(affected(breach, 10)).extracting(Affected::customerId).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(affected(breach, 10))
                .filteredOn(person -> person.customerId().equals(seen.get(0)))
                .singleElement()
                .matches(person -> person.looks() == 2 && person.categories().size() == 2);
    }

    @Test
    void pagesOfSeveralPartiesFollowEachOtherWithoutGapOrRepetition() {
        var people = people(23);
        look(stolen, people.subList(0, 15), "2026-11-20T10:00:00Z", "contact");
        look("shop-2", people.subList(8, 23), "2026-11-20T11:00:00Z", "contact");
        var breach = officer(() -> breaches.record(facts("2026-11-22T12:00:00Z", stolen, "shop-2")));
        walk();

        assertThat(affected(breach, 4)).extracting(Affected::customerId).containsExactlyInAnyOrderElementsOf(people);
        assertThat(find(breach).found().persons()).isEqualTo(23);
        assertThat(find(breach).found().looks()).isEqualTo(30);
    }

    @Test
    void entriesThatTheLedgerDoesNotBearOutAreCounted() throws SQLException {
        var people = people(3);
        look(stolen, people, "2026-11-20T10:00:00Z", "contact");
        tamper("leaf_hash = 'made up'", people.get(0));
        tamper("categories = 'nothing-much'", people.get(1));
        var breach = record("2026-11-22T12:00:00Z");
        walk();

        assertThat(find(breach).found()).matches(f -> f.withoutLeaf() == 1 && f.unreadable() == 1 && f.looks() == 3);
    }

    @Test
    void theErasedAreCountedAndNotWrittenTo() {
        var people = people(2);
        look(stolen, people, "2026-11-20T10:00:00Z", "contact");
        domain.get(Erasure.class).erase(people.get(0), "asked for");
        var breach = record("2026-11-22T12:00:00Z");
        walk();

        assertThat(find(breach).found()).matches(f -> f.persons() == 1 && f.erased() == 1 && f.unreadable() == 0);
        assertThat(letters(breach)).extracting(BreachLetter::customerId).containsExactly(people.get(1));
    }

    @Test
    void lettersTellWhatArticle34AsksForInThePersonsLanguage() {
        var people = people(2);
        look(stolen, people, "2026-11-20T10:00:00Z", "purchase-history");
        var breach = record("2026-11-22T12:00:00Z");

        var letters = letters(breach);

        assertThat(letters).extracting(BreachLetter::language).containsExactlyInAnyOrder("fr", "en");
        for (var letter : letters) {
            var french = letter.language().equals("fr");
            assertThat(letter.subject()).contains("Maison Alba");
            assertThat(letter.text())
                    .contains(french ? "20 novembre 2026" : "November 20, 2026")
                    .contains(french ? "vos achats" : "your purchases")
                    .contains(french ? "Des appels" : "Calls that")
                    .contains(french ? "Le compte est" : "The account is")
                    .contains(french ? "phrase de passe" : "passphrase")
                    .contains("privacy@maison-alba.example")
                    .doesNotContain(stolen)
                    .doesNotContain("{");
        }
        assertThat(seenBy(people.get(0))).extracting(Access::why).contains("telling of a data breach");
    }

    @Test
    void verisNamesNeitherPersonsNorAccounts() {
        look(stolen, people(2), "2026-11-20T10:00:00Z", "contact");
        var breach = record("2026-11-22T12:00:00Z");
        walk();

        var veris = officer(() -> breaches.veris(breach.id()));

        assertThat(veris.getString("schema_version")).isEqualTo("1.4.0");
        assertThat(veris.getJsonObject("action")
                        .getJsonObject("hacking")
                        .getJsonArray("variety")
                        .getValuesAs(JsonString::getString))
                .containsExactly("Use of stolen creds");
        var confidentiality = veris.getJsonObject("attribute").getJsonObject("confidentiality");
        assertThat(confidentiality.getJsonArray("data").getJsonObject(0).toString())
                .isEqualTo("{\"variety\":\"Personal\",\"amount\":2}");
        assertThat(confidentiality.getString("data_disclosure")).isEqualTo("Yes");
        assertThat(veris.getJsonObject("timeline").getJsonObject("discovery").getInt("value"))
                .isEqualTo(52);
        assertThat(veris.toString()).doesNotContain(stolen);
    }

    @Test
    void otherPartiesMeanAnotherSearch() {
        look("shop-9", people(1), "2026-11-20T10:00:00Z", "contact");
        var breach = record("2026-11-22T12:00:00Z");
        walk();
        assertThat(find(breach).found().persons()).isZero();

        officer(() -> breaches.change(breach.id(), 0, facts("2026-11-22T12:00:00Z", "shop-9")));
        assertThat(find(breach).found().complete()).isFalse();
        walk();

        assertThat(find(breach).found().persons()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedWithWhereAndHowToMendIt() {
        assertThatThrownBy(() -> record("2026-11-24T12:00:00Z")).hasMessageContaining("/awareAt");
        assertThatThrownBy(() -> record("2026-11-01T12:00:00Z")).hasMessageContaining("/awareAt");
        assertThatThrownBy(() -> officer(() -> breaches.record(CustomerWorld.fields("{}"))))
                .isInstanceOf(InvalidInput.class)
                .matches(e -> ((InvalidInput) e).faults().size() >= 6);
    }

    @Test
    void onlyPrivacyStaffWriteAndAuditorsRead() {
        var breach = record("2026-11-22T12:00:00Z");
        var auditor = Callers.staff(Roles.AUDITOR);

        assertThat(domain.as(auditor, () -> breaches.find(breach.id())).id()).isEqualTo(breach.id());
        assertThatThrownBy(() -> domain.as(auditor, () -> breaches.record(CustomerWorld.fields("{}"))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        domain.as(auditor, () -> domain.get(BreachLetters.class).page(breach.id(), null, 1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> breaches.find(breach.id())))
                .isInstanceOf(EJBAccessException.class);
    }

    private BreachView record(String awareAt) {
        return officer(() -> breaches.record(facts(awareAt, stolen)));
    }

    private static org.concilier.shared.Fields facts(String awareAt, String... accounts) {
        var parties = new ArrayList<String>();
        for (var account : accounts) parties.add("{'kind':'ACCOUNT','name':'" + account + "'}");
        return CustomerWorld.fields(
                "{'awareAt':'%s','what':'A forged page','cause':'STOLEN_CREDENTIALS','parties':[%s],"
                        + "'from':'2026-11-20T08:00:00Z','until':'2026-11-21T18:00:00Z',"
                        + "'consequences':{'fr':'Des appels','en':'Calls that'},"
                        + "'measures':{'fr':'Le compte est fermé','en':'The account is closed'}}",
                awareAt, String.join(",", parties));
    }

    private BreachView find(BreachView breach) {
        return officer(() -> breaches.find(breach.id()));
    }

    private void walk() {
        domain.get(BreachWatch.class).walkAll();
    }

    private List<Affected> affected(BreachView breach, int limit) {
        var all = new ArrayList<Affected>();
        UUID after = null;
        do {
            var from = after;
            var page = officer(() -> breaches.affected(breach.id(), from, limit));
            all.addAll(page.persons());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<BreachLetter> letters(BreachView breach) {
        return officer(() -> domain.get(BreachLetters.class).page(breach.id(), null, 100))
                .letters();
    }

    private List<UUID> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.customer(
                                "{'externalId':'%s','givenName':'Ada','familyName':'Nim','locale':'%s'}",
                                UUID.randomUUID(), i % 2 == 0 ? "fr" : "en")
                        .id())
                .toList();
    }

    private void look(String account, List<UUID> persons, String at, String category) {
        at(at, account, () -> domain.get(AccessLog.class).looks(persons, "helping", Set.of(category), "contract"));
    }

    private void refused(String account, UUID person, String at) {
        at(at, account, () -> domain.get(AccessLog.class).refused(person, "helping", Set.of("contact"), "no role"));
    }

    private void at(String at, String account, Runnable work) {
        var now = domain.clock().business().instant();
        domain.clock().businessAt(Instant.parse(at));
        var caller = new ConcilierPrincipal(account, ConcilierPrincipal.Kind.STAFF, null, Set.of(Roles.AGENT), "fr");
        domain.run(
                caller,
                () -> domain.inTransaction(() -> {
                    work.run();
                    return null;
                }));
        domain.clock().businessAt(now);
    }

    private List<Access> seenBy(UUID person) {
        return domain.as(
                Callers.customer(person), () -> domain.get(Accesses.class).entries(person, null, 50));
    }

    /** As someone with the owner's rights could: the application has no right to change the log. */
    private void tamper(String change, UUID person) throws SQLException {
        try (var connection = domain.owner().getConnection();
                var update =
                        connection.prepareStatement("update access_entry set " + change + " where customer_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    private <T> T officer(Callable<T> work) {
        return domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }
}
