package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.concilier.server.Api;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who meets a question that is asked no more. */
class OutOfUseIT {
    private static final String PASSPHRASE = "nine slow barges on canals";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final String purpose = "test-" + UUID.randomUUID();
    private BrowserContext person;

    @BeforeEach
    void publishAPurpose() throws IOException {
        var file = Folders.ROOT.resolve("config/catalogue/purposes.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            var model = reader.readObject().getJsonArray("purposes").getJsonObject(0);
            api.put(
                            "/api/v1/purposes/" + purpose,
                            model.getJsonObject("purpose").toString())
                    .expecting(201);
            api.post(
                            "/api/v1/notices/" + purpose + "/versions",
                            model.getJsonObject("notice").toString())
                    .expecting(201);
        }
    }

    @AfterEach
    void leave() {
        post("/api/v1/purposes/" + purpose + "/withdrawal");
        if (person != null) person.close();
    }

    @Test
    void theButtonsSayWhatTheNoticeSays() {
        var page = question();

        assertThat(page.inputValue("#yes")).isEqualTo("Yes, use my purchases");
        assertThat(page.inputValue("#no")).isEqualTo("No, don’t use them");
    }

    @Test
    void everyButtonOfTheQuestionDoesWhatItSays() {
        var page = question();
        page.click("#later");
        page.waitForURL("**/portal/choices**");
        assertThat(page.locator("#use-" + purpose).textContent()).contains("not now");

        page.navigate("/portal/choice?purpose=" + purpose);
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        assertThat(shop.permits(customer, purpose)).isTrue();

        page.navigate("/portal/choice?purpose=" + purpose);
        page.click("#stop");
        page.waitForURL("**/portal/choices**");
        assertThat(shop.permits(customer, purpose)).isFalse();
    }

    @Test
    void whatIsNotAskedAnyMoreIsSaidPolitelyAndAsksNothing() {
        post("/api/v1/notices/" + purpose + "/versions/1/withdrawal");
        var page = question();

        assertThat(page.locator("main").textContent()).contains("We are not asking this at the moment");
        assertThat(page.locator("#yes").count() + page.locator("#no").count()).isZero();
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void anAnswerToAQuestionThatWasWithdrawnMeanwhileIsNotTaken() {
        var page = question();
        post("/api/v1/notices/" + purpose + "/versions/1/withdrawal");

        page.click("#yes");

        assertThat(page.locator(".errors").textContent()).contains("We are not asking this at the moment");
        assertThat(shop.permits(customer, purpose)).isFalse();
    }

    @Test
    void whoAgreedCanStillStopAndIsToldWhenItIsOver() {
        shop.answers(customer, purpose, "GIVEN").expecting(201);
        post("/api/v1/notices/" + purpose + "/versions/1/withdrawal");
        var page = question();
        assertThat(page.locator("#stop").count()).isEqualTo(1);

        post("/api/v1/purposes/" + purpose + "/withdrawal");
        page.navigate("/portal/choices");

        assertThat(page.locator("#use-" + purpose).textContent()).contains("Over: we ended this use");
        assertThat(page.locator("#use-" + purpose + " a.button").count()).isZero();
    }

    private Page question() {
        person = Chromium.person("en", 1280);
        var page = person.newPage();
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, "en");
        page.navigate("/portal/choice?purpose=" + purpose);
        return page;
    }

    private void post(String path) {
        api.send("POST", path, null, "Authorization", api.bearer()).expecting(200);
    }
}
