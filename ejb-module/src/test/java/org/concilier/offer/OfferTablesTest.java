package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers that are the rows of a decision table: what is published leaves no case out and gives no case two of them. */
@OnBothDatabases
class OfferTablesTest {
    private final Domain domain;
    private final OfferWorld world;
    private final TwoHands hands;
    private final Publications publications;
    private final String name =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    OfferTablesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        hands = new TwoHands(domain);
        publications = domain.get(Publications.class);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        hands.campaign(name);
    }

    @Test
    void rowsThatDivideAllCasesArePublishedAndEverybodyWhoAgreedMeetsOne() {
        row("ONCE", "purchase.frequency <= 1");
        row("OFTEN", "purchase.frequency > 1");
        hands.publish(name);

        var customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        assertThat(given(customer)).containsExactly(name + "-ONCE");
        world.buys(customer, "2026-11-01", "20.00");
        world.buys(customer, "2026-11-02", "20.00");
        assertThat(given(customer)).containsExactly(name + "-OFTEN");
    }

    @Test
    void aGapIsRefusedWithACaseThatNobodyThoughtOf() {
        row("ONCE", "purchase.frequency < 3");
        row("OFTEN", "purchase.frequency > 3");

        assertThat(refused("en"))
                .containsExactly("The table " + name + " has a gap: with purchase.frequency = 3, none of its offers is"
                        + " given. Add an offer for this case, or widen a rule.");
        assertThat(refused("fr"))
                .containsExactly(
                        "La table " + name + " a un trou\u202f: avec purchase.frequency = 3, aucune de ses offres"
                                + " n’est donnée. Ajoutez une offre pour ce cas, ou élargissez une règle.");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> hands.publish(name))
                .satisfies(e -> assertThat(e.faults())
                        .singleElement()
                        .matches(f -> f.pointer().equals("/tables/" + name))
                        .matches(f -> f.in("fr").startsWith("La table " + name + " a un trou")));
    }

    @Test
    void anOverlapIsRefusedWithTheOffersThatMeet() {
        row("ONCE", "purchase.frequency <= 3");
        row("OFTEN", "purchase.frequency >= 3");

        assertThat(refused("en"))
                .singleElement()
                .satisfies(says -> assertThat(says)
                        .contains("overlap", "purchase.frequency = 3", name + "-OFTEN, " + name + "-ONCE"));
    }

    @Test
    void aLaterRevisionMustLeaveTheTableWholeAsWell() {
        row("ONCE", "purchase.frequency <= 1");
        row("OFTEN", "purchase.frequency > 1");
        hands.publish(name);

        row("OFTEN", "purchase.frequency > 5");
        assertThat(refused("en"))
                .singleElement()
                .satisfies(says -> assertThat(says).contains("purchase.frequency = 2"));
        discard("OFTEN");
        draft("OFTEN", "purchase.frequency > 1", "");
        assertThat(refused("en"))
                .singleElement()
                .satisfies(says -> assertThat(says).contains("purchase.frequency = 2"));
    }

    @Test
    void whatCannotBeProvedIsNoTable() {
        row("SLOW", "purchase.recency_days > purchase.rhythm_days");
        row("FAST", "purchase.recency_days <= purchase.rhythm_days");

        assertThat(refused("en"))
                .singleElement()
                .satisfies(says -> assertThat(says).contains("cannot be checked"));
    }

    @Test
    void rowsAreGivenAtTheSamePlacesAndTimes() {
        row("ONCE", "purchase.frequency <= 1");
        draft("OFTEN", "purchase.frequency > 1", table() + ",'validTo':'2026-12-24T00:00:00Z'");

        assertThat(refused("en"))
                .singleElement()
                .satisfies(says -> assertThat(says).contains("same places and times"));
    }

    private List<String> refused(String language) {
        return domain.as(TwoHands.AUTHOR, () -> publications.check(name)).told(language).faults().stream()
                .map(InvalidInput.Told::detail)
                .toList();
    }

    private List<String> given(UUID customer) {
        return world.decide(customer).offers().stream()
                .filter(DecisionView.Offer::personalised)
                .map(DecisionView.Offer::offer)
                .toList();
    }

    private void row(String code, String rule) {
        draft(code, rule, table());
    }

    private String table() {
        return ",'stacking':{'groups':[{'name':'" + name + "','mode':'LIST_ORDER','table':true}]}";
    }

    private void draft(String code, String rule, String more) {
        var body = "{'campaign':'" + name + "','code':'" + name + "-" + code
                + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},'effect':{'kind':'FREE_SHIPPING'},"
                + "'rule':'" + rule + "'" + more + "}";
        domain.as(TwoHands.AUTHOR, () -> domain.get(OfferDrafts.class).create(OfferWorld.fields(body)));
    }

    private void discard(String code) {
        var drafts = domain.get(OfferDrafts.class);
        domain.run(
                TwoHands.AUTHOR,
                () -> drafts.discard(
                        name + "-" + code, drafts.find(name + "-" + code).version()));
    }
}
