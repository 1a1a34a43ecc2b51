package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer who wants to know, to take along and to be forgotten. */
class RightsPageIT {
    private static final String PASSPHRASE = "seven quiet herons over water";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void whoLookedIsToldInTheCustomersWords() {
        shop.api().get("/api/v1/customers/" + customer).expecting(200);
        var page = signedIn("fr", 1280);

        page.navigate("/portal/accesses");

        assertThat(page.locator(".timeline").textContent()).contains("Lecture de votre profil", "identité");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void aCopyIsAFileToKeep() {
        var page = signedIn("en", 390);
        page.navigate("/portal/requests");
        page.check("input[value=ACCESS]");
        page.click("#send");
        page.waitForURL("**/portal/requests?sent=*");
        Awaitility.await().pollInSameThread().atMost(SOON).until(() -> {
            page.reload();
            return page.locator("a[href^='/portal/package']").count() > 0;
        });
        assertThat(Chromium.barriers(page)).isEmpty();
        var file = page.waitForDownload(() -> page.click("a[href^='/portal/package']"));

        assertThat(entries(file.path())).contains("data.json", "index.html");
    }

    @Test
    void whoIsErasedCannotSignInAnyMore() {
        var page = signedIn("fr", 1280);
        page.navigate("/portal/requests");
        page.check("input[value=ERASURE]");
        page.click("#send");
        page.waitForURL(url -> !url.endsWith("/portal/requests"));

        Awaitility.await().pollInSameThread().atMost(SOON).until(() -> {
            page.navigate("/portal/choices");
            return page.url().contains("/portal-login");
        });
        signIn(page);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("ne vont pas ensemble");
        shop.api().get("/api/v1/customers/" + customer).expecting(404);
    }

    private static List<String> entries(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(java.util.zip.ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page signedIn(String language, int width) {
        person = Chromium.person(language, width);
        var page = person.newPage();
        page.navigate("/portal");
        signIn(page);
        page.waitForURL("**/portal/home");
        Chromium.read(page, language);
        return page;
    }

    private void signIn(Page page) {
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
    }
}
