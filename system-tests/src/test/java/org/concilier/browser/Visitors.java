package org.concilier.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.server.Shop;
import org.concilier.server.Staff;

/** Whoever opens pages, each in a browser of their own; what they did there is something to see for others. */
final class Visitors {
    private static final String PASSPHRASE = "eleven slow ferries in fog";

    private final Shop shop;
    private final Exhibits exhibits;
    private final OnTheLine line;
    private final List<BrowserContext> all = new ArrayList<>();
    private String call;

    Visitors(Shop shop, Exhibits exhibits) {
        this.shop = shop;
        this.exhibits = exhibits;
        this.line = new OnTheLine(shop, exhibits.customer());
    }

    /** The customer, signed in. */
    Page customer() {
        var page = person();
        page.navigate("/portal");
        page.fill("#login", shop.account(exhibits.customer(), PASSPHRASE));
        page.fill("#passphrase", PASSPHRASE);
        page.click("#submit");
        page.waitForURL("**/portal/home");
        page.navigate("/portal/choice?purpose=voice-recognition");
        page.click("#yes");
        page.waitForURL("**/portal/choices**");
        return page;
    }

    /** An agent with two calls: the customer is sent a link, and of somebody else a colleague is asked to be sure. */
    Page agent() {
        var page = person();
        enter(page, "/desk", Staff.ODILE);
        Chromium.read(page, "en");
        var unsure = new OnTheLine(shop, shop.customer()).isTakenBy(page);
        page.fill("#reason", "Her line is too bad to hear the voice.");
        page.click("#ask");
        page.waitForSelector("[data-part=asked]:has-text('too bad')");
        exhibits.show("/desk/vouch", "id=" + unsure);
        call = line.isTakenBy(page);
        page.click("#sendLink");
        page.waitForSelector("[data-part=link]:has-text('Sent')");
        exhibits.show("/portal/call", line.link().replaceAll(".*\\?", ""));
        exhibits.show("/desk/call", "id=" + call);
        exhibits.show("/desk/note", "noteCall=" + call);
        return page;
    }

    /** The customer's voice is known, which opens the file to this agent. */
    void isRecognised(Page agent) {
        agent.navigate(exhibits.address("/desk/call"));
        line.isHeard(call, Sighting.ACCEPT);
        agent.waitForSelector(".verdict.green");
    }

    /** Somebody of the back office, signed in with both factors. */
    Page member(Staff member) {
        var page = person();
        enter(page, "/office", member);
        return page;
    }

    private static void enter(Page page, String area, Staff member) {
        page.navigate(area);
        page.fill("#login", member.login());
        page.fill("#passphrase", Staff.PASSPHRASE);
        page.fill("#code", member.code());
        page.click("#submit");
        page.waitForURL("**" + area + "/**");
    }

    /** Somebody who has not signed in. */
    Page person() {
        var person = Chromium.person("fr", 1280);
        all.add(person);
        return person.newPage();
    }

    void leave() {
        all.forEach(BrowserContext::close);
    }
}
