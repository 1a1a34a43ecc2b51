package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are asked, from outside: drafted, reviewed, planned, published, taken out of use. */
class NoticesIT {
    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final String purpose = "test-" + UUID.randomUUID();
    private final String notices = "/api/v1/notices/" + purpose;
    private final String draft = notices + "/draft";
    private final JsonObject model = starter();

    @BeforeEach
    void publishAPurpose() {
        api.put("/api/v1/purposes/" + purpose, model.getJsonObject("purpose").toString())
                .expecting(201);
        api.post(notices + "/versions", notice("Nous regardons vos achats.").toString())
                .expecting(201);
    }

    @AfterEach
    void leaveNoQuestionBehind() {
        retire();
    }

    @Test
    void whatWasReviewedIsPublishedAndDoesWhatThePlanSaid() {
        var customer = shop.customer();
        shop.answers(customer, purpose, "GIVEN").expecting(201);
        var saved = api.put(
                        draft,
                        notice("Nous regardons vos achats et vos retours.").toString())
                .expecting(201);
        var tag = saved.header("ETag");
        assertThat(api.get(draft).expecting(200).json()).isEqualTo(saved.json());

        var plan = api.get(draft + "/plan?compatible=false").expecting(200);
        assertThat(plan.header("ETag")).isEqualTo(tag);
        assertThat(plan.json().getJsonObject("consents").getInt("askAgain")).isEqualTo(1);
        assertThat(api.get(draft + "/plan?compatible=true")
                        .expecting(200)
                        .json()
                        .getJsonObject("consents")
                        .getInt("keep"))
                .isEqualTo(1);
        assertThat(shop.permits(customer, purpose)).isTrue();

        var published = publish("{\"compatible\":false}", "If-Match", tag).expecting(201);
        assertThat(published.header("Location")).endsWith(notices + "/versions/2");
        assertThat(published.json().getJsonArray("warnings")).isEmpty();
        assertThat(shop.permits(customer, purpose)).isFalse();
        api.get(draft).expecting(404);
    }

    @Test
    void publishingNamesTheDraftAndSaysWhetherItIsCompatible() {
        var tag = api.put(draft, notice("Deux.").toString()).expecting(201).header("ETag");

        publish("{\"compatible\":true}").expecting(428);
        assertThat(publish("{}", "If-Match", tag).expecting(422).pointers()).containsExactly("/compatible");
        publish("{\"compatible\":true}", "If-Match", "\"99\"").expecting(412);
        assertThat(api.get(draft + "/plan").expecting(422).pointers()).containsExactly("/compatible");

        api.post(notices + "/versions", notice("Un autre.").toString()).expecting(201);
        publish("{\"compatible\":true}", "If-Match", tag).expecting(409);
    }

    @Test
    void aDraftIsChangedAndThrownAwayOnlyByThoseWhoReadIt() {
        var tag = api.put(draft, notice("Deux.").toString()).expecting(201).header("ETag");

        api.put(draft, notice("Trois.").toString()).expecting(428);
        api.put(draft, notice("Trois.").toString(), "If-Match", "\"99\"").expecting(412);
        var changed =
                api.put(draft, notice("Trois.").toString(), "If-Match", tag).expecting(200);
        api.send("DELETE", draft, null, "Authorization", api.bearer()).expecting(428);
        api.send("DELETE", draft, null, "Authorization", api.bearer(), "If-Match", tag)
                .expecting(412);
        api.send("DELETE", draft, null, "Authorization", api.bearer(), "If-Match", changed.header("ETag"))
                .expecting(204);
        api.get(draft).expecting(404);
    }

    @Test
    void theDifferenceIsToldWordByWordAndTheCheckByWords() {
        api.put(draft, notice("Nous regardons vite vos achats. Dépêchez-vous.").toString())
                .expecting(201);

        var told = api.get(notices + "/differences?from=1&to=draft&language=fr").expecting(200);
        var warnings = api.get(draft + "/check").expecting(200).json().getJsonArray("warnings");

        assertThat(told.body()).contains("{\"kind\":\"ADDED\",\"text\":\" vite\"}");
        assertThat(warnings.getValuesAs(JsonObject.class))
                .extracting(warning -> warning.getString("code"))
                .containsExactly("PRESSURE");
        assertThat(api.get(notices + "/differences?from=1&to=two")
                        .expecting(422)
                        .pointers())
                .containsExactly("/to");
        api.get(notices + "/differences?from=1&to=7").expecting(404);
    }

    @Test
    void aVersionOutOfUseAsksNobodyAndTakesNothingBack() {
        var customer = shop.customer();
        shop.answers(customer, purpose, "GIVEN").expecting(201);

        var first = withdrawVersion().expecting(200);
        assertThat(withdrawVersion().expecting(200).text("withdrawnAt")).isEqualTo(first.text("withdrawnAt"));

        assertThat(shop.answers(shop.customer(), purpose, "GIVEN")
                        .expecting(422)
                        .pointers())
                .containsExactly("/purpose");
        assertThat(shop.permits(customer, purpose)).isTrue();
        var versions = api.get(notices + "/versions").expecting(200).items();
        assertThat(versions.getJsonObject(0).getJsonArray("statusIris").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly("https://w3id.org/dpv#NoticeStale", "https://w3id.org/dpv#NoticeUsed");
        assertThat(versions.getJsonObject(0).getString("withdrawnBy")).isNotEmpty();
    }

    @Test
    void aRetiredPurposeEndsEveryConsentAndStaysReadable() {
        var customer = shop.customer();
        shop.answers(customer, purpose, "GIVEN").expecting(201);

        var retired = retire().expecting(200);

        assertThat(shop.permits(customer, purpose)).isFalse();
        var shown = api.get("/api/v1/purposes/" + purpose).expecting(200);
        assertThat(shown.text("retiredAt")).isEqualTo(retired.text("retiredAt"));
        assertThat(shown.json().getBoolean("askable")).isFalse();
        assertThat(shown.body()).doesNotContain("minVersion", Integer.toString(Integer.MAX_VALUE));
        api.put(draft, notice("Deux.").toString()).expecting(409);
        api.post(notices + "/versions", notice("Deux.").toString()).expecting(409);
        api.get(notices + "/versions/1").expecting(200);
    }

    @Test
    void thePolicyHasVersionsThatStay() throws IOException {
        var first = api.get("/api/v1/policy/versions/1").expecting(200);
        var latest = api.get("/api/v1/policy").expecting(200);
        var next = Json.createObjectBuilder(
                        Json.createReader(Files.newBufferedReader(Folders.ROOT.resolve("config/catalogue/policy.json")))
                                .readObject())
                .add("storageLocation", "Lille " + purpose)
                .build()
                .toString();

        api.put("/api/v1/policy", next).expecting(428);
        var put = api.put("/api/v1/policy", next, "If-Match", latest.header("ETag"))
                .expecting(201);

        var version = put.json().getInt("version");
        assertThat(put.header("Location")).endsWith("/api/v1/policy/versions/" + version);
        assertThat(put.text("url")).endsWith("/api/v1/policy/versions/" + version);
        assertThat(api.get("/api/v1/policy/versions/1").expecting(200).body()).isEqualTo(first.body());
        assertThat(api.get("/api/v1/policy/differences?language=en&from=1&to=" + version)
                        .expecting(200)
                        .body())
                .contains(purpose);
        api.put("/api/v1/policy", next, "If-Match", "\"99999\"").expecting(200);
        api.get("/api/v1/policy/versions/99999").expecting(404);
    }

    private Answer publish(String body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", api.bearer(), "Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return api.send("POST", draft + "/publication", body, all.toArray(String[]::new));
    }

    private Answer withdrawVersion() {
        return api.send("POST", notices + "/versions/1/withdrawal", null, "Authorization", api.bearer());
    }

    private Answer retire() {
        return api.send("POST", "/api/v1/purposes/" + purpose + "/withdrawal", null, "Authorization", api.bearer());
    }

    /** The starter notice about birthdays with another sentence in French. */
    private JsonObject notice(String what) {
        var notice = model.getJsonObject("notice");
        var texts = notice.getJsonObject("texts");
        var fr = Json.createObjectBuilder(texts.getJsonObject("fr")).add("what", what);
        return Json.createObjectBuilder(notice)
                .add("texts", Json.createObjectBuilder(texts).add("fr", fr))
                .build();
    }

    private static JsonObject starter() {
        var file = Folders.ROOT.resolve("config/catalogue/purposes.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray("purposes").getJsonObject(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
