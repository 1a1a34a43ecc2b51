package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture of sign-ins follows what happens at the doors, leaves the reader alone, and stops when told. */
class SignInsIT {
    private static final String PASSPHRASE = "nine slow barges on canals";
    private static final String OPENED = "#methods summary";
    private static final int ACCEPTED = 2;
    private static final int REFUSED = 3;

    private final Shop shop = OneServer.shop();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();
    private Page page;

    @BeforeEach
    void watch() {
        page = person();
        page.navigate("/office");
        page.fill("#login", Staff.RAOUL.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", Staff.RAOUL.code());
        page.click("#submit");
        page.waitForURL("**/office/home**");
        Chromium.read(page, "en");
        page.clock().install();
        page.navigate("/office/sign-ins");
        page.onRequest(one -> {
            if (one.url().endsWith("/office/sign-ins")) asked.add(one);
        });
    }

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
    }

    @Test
    void aRefusalAndASuccessAppearAndAPauseHoldsThemBack() {
        page.evaluate("window.stayed = true");
        page.click(OPENED);
        var accepted = count(ACCEPTED);
        var refused = count(REFUSED);

        tries("not the passphrase at all");
        waits();
        page.waitForCondition(() -> count(REFUSED) == refused + 1);
        tries(PASSPHRASE);
        waits();
        page.waitForCondition(() -> count(ACCEPTED) == accepted + 1);
        leavesTheReaderAlone();

        page.click("#following button");
        PlaywrightAssertions.assertThat(page.locator("#following [role=status]"))
                .containsText("Paused");
        asked.clear();
        tries(PASSPHRASE);
        waits();
        waits();
        assertThat(asked).isEmpty();
        assertThat(count(ACCEPTED)).isEqualTo(accepted + 1);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.click("#following button");
        waits();
        page.waitForCondition(() -> count(ACCEPTED) == accepted + 2);
    }

    private void leavesTheReaderAlone() {
        assertThat(page.evaluate("window.stayed")).as("the same page").isEqualTo(true);
        assertThat(page.isVisible("#methods table")).as("an opened table").isTrue();
        PlaywrightAssertions.assertThat(page.locator(OPENED)).isFocused();
        assertThat(page.locator("[data-follow]:is([role=status], [aria-live], [role=status] *, [aria-live] *)")
                        .count())
                .as("counts that are read aloud")
                .isZero();
        assertThat(asked)
                .isNotEmpty()
                .as("nobody's doing, which keeps nobody signed in")
                .allMatch(one -> "yes".equals(one.headers().get("concilier-unattended")));
    }

    /** What the table says, added up. */
    private int count(int column) {
        return ((Number) page.evaluate(
                        "n => [...document.querySelectorAll(`#methods tbody tr > :nth-child(${n})`)]"
                                + ".reduce((sum, cell) => sum + Number(cell.textContent.replace(/\\D/g, '')), 0)",
                        column))
                .intValue();
    }

    /** So long that the page asks again. */
    private void waits() {
        page.clock().fastForward("00:06");
    }

    private void tries(String passphrase) {
        var door = person();
        door.navigate("/portal-login");
        door.fill("#login", login);
        door.fill("#passphrase", passphrase);
        door.click("#submit");
        door.locator(passphrase.equals(PASSPHRASE) ? "nav.rooms" : ".errors").waitFor();
    }

    private Page person() {
        var person = Chromium.person("en", 1280);
        people.add(person);
        return person.newPage();
    }
}
