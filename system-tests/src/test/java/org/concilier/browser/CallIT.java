package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.server.Api;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call at the desk: the verdict arrives by itself, opens the file for this agent alone, and hanging up closes it. */
class CallIT {
    private static final String PASSPHRASE = "eleven slow ferries in fog";
    private static final String VERIFIED = ".verdict.green";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();
    private final String login = shop.account(customer, PASSPHRASE);
    private final OnTheLine caller = new OnTheLine(shop, customer);
    private final List<BrowserContext> people = new ArrayList<>();

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
    }

    @Test
    void theVerdictArrivesOpensTheFileAndGoesWithTheCall() {
        var marie = marie();
        saysYes(marie);
        var agent = at(Staff.GASTON);
        var colleague = at(Staff.HELENE);
        var call = takesACallOf(agent);
        agent.evaluate("window.stayed = true");

        caller.isHeard(call, Sighting.INCONCLUSIVE);
        agent.waitForSelector(".verdict.amber");
        assertThat(agent.locator(".verdict").textContent()).contains("Too little speech");
        caller.isHeard(call, Sighting.SPOOF);
        agent.waitForSelector(".verdict.red");
        assertThat(agent.locator(".verdict").textContent()).contains("recording");
        caller.isHeard(call, Sighting.ACCEPT);
        agent.waitForSelector(VERIFIED);
        assertThat(agent.evaluate("window.stayed"))
                .as("without loading the page again")
                .isEqualTo(true);
        assertThat(agent.content()).as("no score").doesNotContain("97.4", "0.97");
        assertThat(Chromium.barriers(agent)).isEmpty();

        assertThat(file(agent)).contains("Verlaine");
        assertThat(file(colleague)).doesNotContain("Verlaine");
        hangsUp(agent, call);
        assertThat(file(agent)).doesNotContain("Verlaine");
    }

    @Test
    void aLinkOrASecondAgentOpensItWhereTheVoiceDoesNot() {
        var marie = marie();
        Authenticator.of(marie);
        addsAPasskey(marie);
        var agent = at(Staff.ROLAND);
        var colleague = at(Staff.SIMONE);
        var call = takesACallOf(agent);
        agent.fill("#reason", "too short");
        agent.click("#ask");
        agent.waitForSelector(".errors");
        agent.fill("#reason", "Told me the last three orders and the street.");
        agent.click("#ask");
        agent.waitForSelector("[data-part=asked]:has-text('last three orders')");
        agent.navigate("/desk/vouch?id=" + call);
        agent.click("#vouch");
        agent.waitForSelector(".errors");
        assertThat(file(agent)).as("alone").doesNotContain("Verlaine");

        agent.navigate("/desk/call?id=" + call);
        colleague.navigate("/desk/vouch?id=" + call);
        assertThat(Chromium.barriers(colleague)).isEmpty();
        colleague.click("#vouch");
        colleague.waitForURL("**vouched=yes**");
        agent.waitForSelector(VERIFIED);
        assertThat(file(agent)).contains("Verlaine");
        hangsUp(agent, call);

        var next = takesACallOf(agent);
        agent.click("#sendLink");
        agent.waitForSelector("[data-part=link]:has-text('Sent')");
        marie.navigate(caller.link());
        assertThat(Chromium.barriers(marie)).isEmpty();
        agent.waitForSelector("[data-part=link]:has-text('Opened')");
        marie.click("#yes");
        marie.waitForURL("**/portal/step-up**"); // her passphrase of before is not her passkey of now
        marie.click("#passkey");
        marie.waitForURL("**/portal/call**");
        marie.click("#yes");
        marie.waitForSelector("main:has-text('confirmed')");
        agent.waitForSelector(VERIFIED);
        assertThat(file(agent)).as("call " + next).contains("Verlaine");
    }

    private static void hangsUp(Page agent, String call) {
        agent.navigate("/desk/call?id=" + call);
        agent.click("#hangUp");
        agent.waitForSelector("#live[data-open=false]");
    }

    private String takesACallOf(Page agent) {
        var call = caller.isTakenBy(agent);
        agent.waitForSelector("#liveNote:has-text('follows the call')");
        return call;
    }

    private String file(Page agent) {
        agent.navigate("/desk/customer?id=" + customer);
        return agent.locator("main").textContent();
    }

    private void saysYes(Page page) {
        page.navigate("/portal/choice?purpose=voice-recognition");
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
    }

    private static void addsAPasskey(Page page) {
        page.navigate("/portal/keys");
        page.click("#add");
        page.click("#passkey");
        page.waitForURL("**done=added**");
    }

    private Page marie() {
        var page = person();
        page.navigate("/portal");
        page.fill("#login", login);
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        Chromium.read(page, "en");
        return page;
    }

    private Page at(Staff staff) {
        var page = person();
        page.navigate("/desk");
        assertThat(page.locator("main").textContent()).contains("This is a demonstration");
        page.fill("#login", staff.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", staff.code());
        page.click("#submit");
        page.waitForURL("**/desk/customers**");
        Chromium.read(page, "en");
        return page;
    }

    private Page person() {
        var person = Chromium.person("en", 1280);
        people.add(person);
        return person.newPage();
    }
}
