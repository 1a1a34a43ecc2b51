package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.PurchaseBook;
import org.concilier.customer.PurchaseDetails;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.Erasure;
import org.concilier.privacy.Everything;
import org.concilier.privacy.Holding;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.Persona;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A package holds all that is held about the person, and nothing of anyone else. */
@OnBothDatabases
class PackagesTest {
    private final Domain domain;
    private final RequestWorld world;
    private final Persona persona;

    PackagesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new RequestWorld(domain);
        persona = world.persona;
    }

    @Test
    void whatIsHeldAboutThePersonIsInItAndNothingOfAnyoneElse() {
        var other = new Persona(domain);

        var files = opened(packed(RequestKind.ACCESS));

        for (var file : files.values()) {
            assertThat(file).contains(persona.identifying().subList(0, 6));
            assertThat(file).contains(persona.birthDate(), persona.mark + "-order-1", persona.mark + "-redeemed");
            assertThat(file).doesNotContain(other.mark).doesNotContain(other.id.toString());
        }
        assertThat(files).containsOnlyKeys("data.json", "index.html");
    }

    @Test
    void everyHoldingOfTheRegistryIsInItWithItsRows() {
        var json = json(packed(RequestKind.ACCESS));
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

    @Test
    void accessTellsPurposesRecipientsAndTheLogicOfDecisionsInTheLanguageAskedFor() {
        var french = opened(packed(RequestKind.ACCESS));
        var english = opened(packed(RequestKind.ACCESS, "en"));

        assertThat(french.get("index.html")).contains("lang=\"fr\"", "Comment les offres sont choisies", "CNIL");
        assertThat(english.get("index.html")).contains("lang=\"en\"", "How offers are chosen", "CNIL");
        assertThat(json(packed(RequestKind.ACCESS)).getJsonArray("statements")).hasSizeGreaterThan(7);
    }

    @Test
    void portabilityHasWhatThePersonProvidedAndNotWhatWasDerived() {
        var files = opened(packed(RequestKind.PORTABILITY));

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

        var page = opened(packed(RequestKind.ACCESS)).get("index.html");

        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)")
                .contains(persona.mark + "-details");
        assertThat(page).contains("<table>", "<caption>", "scope=\"col\"");
    }

    @Test
    void noSecretIsInIt() {
        var files = opened(packed(RequestKind.ACCESS));

        assertThat(files.values())
                .allSatisfy(file -> assertThat(file).doesNotContain("$argon2id", "token_hash\":\"", "wrapped"));
    }

    @Test
    void aLongHistoryComesInPieces() {
        var entries = new ArrayList<PurchaseBook.Entry>();
        for (int i = 0; i < 12_000; i++) {
            var order = UUID.randomUUID() + "-" + UUID.randomUUID();
            var fields = CustomerWorld.purchase(order, "2026-07-01T10:00:00Z", "1.00");
            entries.add(new PurchaseBook.Entry(
                    persona.id, PurchaseDetails.read(fields, domain.clock().instant())));
        }
        for (int i = 0; i < entries.size(); i += 500) {
            var some = entries.subList(i, i + 500);
            domain.inTransaction(() -> domain.get(PurchaseBook.class).record("partner", some));
        }

        var asked = packed(RequestKind.PORTABILITY);

        var view = world.asPerson(() -> world.requests.packageOf(persona.id, asked.id()));
        assertThat(view.pieces()).isGreaterThan(1);
        assertThat(bytes(asked)).hasSize((int) view.bytes());
        assertThat(opened(asked).get("data.json"))
                .contains(entries.get(11_999).details().orderId());
    }

    @Test
    void itIsSealedWhereItLiesAndUnreadableOnceThePersonIsErased() {
        var asked = packed(RequestKind.ACCESS);
        assertThat(Everything.mentioning(domain.pool(), List.of("UEsDB", "index.html")))
                .isEmpty();

        domain.get(Erasure.class).erase(persona.id, "asked for");

        assertThatThrownBy(() -> world.requests.packageOf(persona.id, asked.id()))
                .isNotNull();
        assertThat(Everything.mentioning(domain.pool(), persona.identifying())).isEmpty();
        assertThat(domain.inTransaction(() -> domain.em()
                        .createNativeQuery("select count(*) from privacy_package_piece where request_id = ?1")
                        .setParameter(1, asked.id())
                        .getSingleResult()))
                .hasToString("0");
    }

    @Test
    void afterThirtyDaysItIsGone() {
        var asked = packed(RequestKind.ACCESS);
        domain.clock().advance(Duration.ofDays(30));

        assertThatThrownBy(() -> world.asPerson(() -> world.requests.packageOf(persona.id, asked.id())))
                .isInstanceOf(NoPackage.class);
        domain.get(RequestWatch.class).forgetExpiredPackages();

        assertThat(domain.inTransaction(() -> domain.em()
                        .createQuery("select p from DataPackage p where p.requestId = :id", DataPackage.class)
                        .setParameter("id", asked.id())
                        .getResultList()))
                .isEmpty();
    }

    @Test
    void anOfficerWhoFetchesItIsInThePersonsLog() {
        var asked = packed(RequestKind.ACCESS);

        world.asOfficer(() -> world.requests.packageOf(persona.id, asked.id()));

        assertThat(world.asPerson(() -> domain.get(Accesses.class).entries(persona.id, null, 50)))
                .extracting(Access::why)
                .contains("fetching a package of all data");
    }

    private RequestView packed(RequestKind kind) {
        return packed(kind, "fr");
    }

    private RequestView packed(RequestKind kind, String language) {
        var draft = RequestDraft.of(kind, language, world.verified());
        var asked = world.asPerson(() -> world.requests.open(persona.id, draft));
        world.works();
        assertThat(world.found(asked).state()).isEqualTo(RequestState.FULFILLED);
        return asked;
    }

    private byte[] bytes(RequestView asked) {
        var out = new ByteArrayOutputStream();
        var pieces = world.asPerson(() -> world.requests.packageOf(persona.id, asked.id()))
                .pieces();
        for (int i = 0; i < pieces; i++) {
            int seq = i;
            out.writeBytes(world.asPerson(() -> world.requests.piece(persona.id, asked.id(), seq)));
        }
        return out.toByteArray();
    }

    private JsonObject json(RequestView asked) {
        try (var reader = Json.createReader(new StringReader(opened(asked).get("data.json")))) {
            return reader.readObject();
        }
    }

    private Map<String, String> opened(RequestView asked) {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(asked)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
