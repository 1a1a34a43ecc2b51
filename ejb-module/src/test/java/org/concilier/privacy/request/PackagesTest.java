package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.Persona;
import org.concilier.privacy.Schema;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A package holds all that is held about the person, and nothing of anyone else. */
@OnBothDatabases
class PackagesTest {
    private static final Set<String> WRITTEN_MEANWHILE =
            Set.of("access_entry", "event", "ledger_opening", "privacy_request_event", "erasure");

    private final Domain domain;
    private final RequestWorld world;
    private final Persona persona;
    private final Packed packages;

    PackagesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
        persona = world.persona;
        packages = new Packed(world);
    }

    @Test
    void whatIsHeldAboutThePersonIsInItAndNothingOfAnyoneElse() {
        var other = new Persona(domain);

        var files = packages.opened(packages.packed(RequestKind.ACCESS));

        for (var file : files.values()) {
            assertThat(file).contains(persona.identifying().subList(0, 7));
            assertThat(file).contains(persona.birthDate(), persona.mark + "-order-1", persona.mark + "-redeemed");
            assertThat(file).doesNotContain(other.mark).doesNotContain(other.id.toString());
        }
        assertThat(files).containsOnlyKeys("data.json", "index.html");
    }

    @Test
    void everyHoldingOfTheRegistryIsInItWithItsRows() {
        var json = packages.json(packages.packed(RequestKind.ACCESS));
        var holdings = json.getJsonArray("holdings").getValuesAs(JsonObject.class);

        assertThat(holdings)
                .extracting(h -> h.getString("table") + "/" + h.getString("category"))
                .containsExactlyElementsOf(domain.get(Holdings.class).all().stream()
                        .map(h -> h.table() + "/" + h.category())
                        .toList());
        var filled = holdings.stream()
                .filter(h -> !h.getJsonArray("rows").isEmpty())
                .map(h -> h.getString("table"))
                .toList();
        assertThat(filled)
                .contains(
                        "account",
                        "access_entry",
                        "benefit",
                        "consent",
                        "consent_event",
                        "consent_subject",
                        "customer",
                        "customer_features",
                        "event",
                        "invitation",
                        "login_session",
                        "offer_decision",
                        "privacy_request",
                        "privacy_request_event",
                        "purchase",
                        "purchase_line",
                        "redemption",
                        "redemption_line",
                        "verification");
        assertThat(holdings)
                .allMatch(h -> !h.getString("retention").isEmpty()
                        && !h.getString("source").isEmpty());
    }

    /** Counted by the columns themselves, not by what the registry says of them. */
    @Test
    void asManyRowsAreInItAsTheDatabaseHasOfThePerson() {
        var rows = new HashMap<String, Integer>();
        for (var holding : packages.json(packages.packed(RequestKind.ACCESS))
                .getJsonArray("holdings")
                .getValuesAs(JsonObject.class)) {
            rows.put(holding.getString("table"), holding.getJsonArray("rows").size());
        }
        var counted = new ArrayList<String>();
        Schema.of(domain.pool()).tables().forEach((table, columns) -> {
            var naming = columns.contains("customer_id") ? "customer_id" : "subject_id";
            if (!columns.contains(naming) || WRITTEN_MEANWHILE.contains(table)) return;
            assertThat(rows.get(table)).as(table).isEqualTo(count(table, naming));
            counted.add(table);
        });
        assertThat(counted).hasSizeGreaterThan(15);
    }

    private Integer count(String table, String naming) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + table + " where " + naming + " = ?1")
                        .setParameter(1, persona.id)
                        .getSingleResult())
                .intValue());
    }

    @Test
    void accessTellsPurposesRecipientsAndTheLogicOfDecisionsInTheLanguageAskedFor() {
        var french = packages.opened(packages.packed(RequestKind.ACCESS));
        var english = packages.opened(packages.packed(RequestKind.ACCESS, "en"));

        assertThat(french.get("index.html")).contains("lang=\"fr\"", "Comment les offres sont choisies", "CNIL");
        assertThat(english.get("index.html")).contains("lang=\"en\"", "How offers are chosen", "CNIL");
        assertThat(packages.json(packages.packed(RequestKind.ACCESS)).getJsonArray("statements"))
                .hasSizeGreaterThan(7);
    }

    @Test
    void portabilityHasWhatThePersonProvidedAndNotWhatWasDerived() {
        var files = packages.opened(packages.packed(RequestKind.PORTABILITY));

        assertThat(files.get("data.json"))
                .contains("customer", "consent_event", persona.mark + "-order-1")
                .doesNotContain("customer_features")
                .doesNotContain("offer_decision")
                .doesNotContain("access_entry");
        var portable = domain.get(Holdings.class).all().stream().filter(Holding::isPortable);
        assertThat(files.get("index.html"))
                .contains(portable.map(h -> h.name().fr().replace("'", "&#39;")).toList());
    }

    @Test
    void thePageRunsNothingAndWhatThePersonWroteStaysText() {
        var draft = new RequestDraft(
                RequestKind.RECTIFICATION,
                "portal",
                "<script>alert(1)</script> " + persona.mark + "-details",
                null,
                null,
                false,
                "fr",
                null);
        world.asPerson(() -> world.requests.open(persona.id, draft));

        var page = packages.opened(packages.packed(RequestKind.ACCESS)).get("index.html");

        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)")
                .contains(persona.mark + "-details");
        assertThat(page).contains("<table>", "<caption>", "scope=\"col\"");
    }

    @Test
    void noSecretIsInIt() {
        var files = packages.opened(packages.packed(RequestKind.ACCESS));

        assertThat(files.values())
                .allSatisfy(file -> assertThat(file).doesNotContain("$argon2id", "token_hash\":\"", "wrapped"));
    }
}
