package org.concilier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concilier.privacy.Access;
import org.concilier.privacy.Erasure;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.breach.Affected;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BreachFindingTest {
    private final Domain domain;
    private final BreachWorld world;

    BreachFindingTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BreachWorld(domain);
    }

    @Test
    void whomTheStolenAccountSawIsFoundAndNobodyElse() {
        var seen = world.people(3);
        var others = world.people(1);
        world.look(world.stolen, seen, "2026-11-20T10:00:00Z", "contact");
        world.look(world.stolen, seen.subList(0, 1), "2026-11-21T10:00:00Z", "purchase-history");
        world.look(world.stolen, others, "2026-11-19T10:00:00Z", "contact");
        world.look("another-agent", others, "2026-11-20T10:00:00Z", "contact");
        world.refused(world.stolen, others.get(0), "2026-11-20T10:00:00Z");
        var breach = world.record("2026-11-22T12:00:00Z");
        world.walk();

        var found = world.find(breach).found();
        assertThat(found.complete()).isTrue();
        assertThat(found.persons()).isEqualTo(3);
        assertThat(found.looks()).isEqualTo(4);
        assertThat(found.withoutLeaf() + found.unreadable()).isZero();
        assertThat(found.categories()).containsExactly("contact", "purchase-history");
        assertThat(world.affected(breach, 10))
                .extracting(Affected::customerId)
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(world.affected(breach, 10))
                .filteredOn(person -> person.customerId().equals(seen.get(0)))
                .singleElement()
                .matches(person -> person.looks() == 2 && person.categories().size() == 2);
    }

    @Test
    void pagesOfSeveralPartiesFollowEachOtherWithoutGapOrRepetition() {
        var people = world.people(23);
        world.look(world.stolen, people.subList(0, 15), "2026-11-20T10:00:00Z", "contact");
        world.look("shop-2", people.subList(8, 23), "2026-11-20T11:00:00Z", "contact");
        var breach = world.officer(
                () -> world.breaches.record(BreachWorld.facts("2026-11-22T12:00:00Z", world.stolen, "shop-2")));
        world.walk();

        assertThat(world.affected(breach, 4))
                .extracting(Affected::customerId)
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(world.find(breach).found().persons()).isEqualTo(23);
        assertThat(world.find(breach).found().looks()).isEqualTo(30);
    }

    @Test
    void entriesThatTheLedgerDoesNotBearOutAreCounted() throws SQLException {
        var people = world.people(3);
        world.look(world.stolen, people, "2026-11-20T10:00:00Z", "contact");
        world.tamper("leaf_hash = 'made up'", people.get(0));
        world.tamper("categories = 'nothing-much'", people.get(1));
        var breach = world.record("2026-11-22T12:00:00Z");
        world.walk();

        assertThat(world.find(breach).found())
                .matches(f -> f.withoutLeaf() == 1 && f.unreadable() == 1 && f.looks() == 3);
    }

    @Test
    void theErasedAreCountedAndNotWrittenTo() {
        var people = world.people(2);
        world.look(world.stolen, people, "2026-11-20T10:00:00Z", "contact");
        domain.get(Erasure.class).erase(people.get(0), "asked for");
        var breach = world.record("2026-11-22T12:00:00Z");
        world.walk();

        assertThat(world.find(breach).found()).matches(f -> f.persons() == 1 && f.erased() == 1 && f.unreadable() == 0);
        assertThat(world.letters(breach)).extracting(BreachLetter::customerId).containsExactly(people.get(1));
    }

    @Test
    void lettersTellWhatArticle34AsksForInThePersonsLanguage() {
        var people = world.people(2);
        world.look(world.stolen, people, "2026-11-20T10:00:00Z", "purchase-history");
        var breach = world.record("2026-11-22T12:00:00Z");

        var letters = world.letters(breach);

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
                    .doesNotContain(world.stolen)
                    .doesNotContain("{");
        }
        assertThat(world.seenBy(people.get(0))).extracting(Access::why).contains("telling of a data breach");
    }

    @Test
    void otherPartiesMeanAnotherSearch() {
        world.look("shop-9", world.people(1), "2026-11-20T10:00:00Z", "contact");
        var breach = world.record("2026-11-22T12:00:00Z");
        world.walk();
        assertThat(world.find(breach).found().persons()).isZero();

        world.officer(() -> world.breaches.change(breach.id(), 0, BreachWorld.facts("2026-11-22T12:00:00Z", "shop-9")));
        assertThat(world.find(breach).found().complete()).isFalse();
        world.walk();

        assertThat(world.find(breach).found().persons()).isEqualTo(1);
    }

    @Test
    void everyKindOfDataThatIsHeldIsNamedInWordsInALetter() {
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var words = ResourceBundle.getBundle("org.concilier.customer.letters", language)
                    .keySet();
            assertThat(domain.get(Holdings.class).all())
                    .extracting(holding -> "category." + holding.category())
                    .isSubsetOf(words);
        }
    }
}
