package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.concilier.server.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An experiment that runs, with people in it: half kept back, one large part that buys and one with hardly anybody. */
class ExperimentIT {
    /** More than will ever be needed: parts are drawn by chance. */
    private static final int MOST = 500;

    /** People of a part from which its share is told. */
    private static final int ENOUGH = 10;

    private final Shop shop = OneServer.shop();
    private final String code =
            "X-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private BrowserContext person;

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void itsResultsTellWhatIsShownAndKeepQuietAboutTheFew() {
        begin();
        comeUntilPartsAreLargeEnough();
        person = Chromium.person("en", 1440);
        var page = AtTheOffice.signedIn(person, Staff.SIDONIE, "en");
        page.navigate("/office/experiment?code=" + code + "-E");

        var uplift = page.locator("#uplift");
        assertThat(page.textContent("h1 + .tag")).contains("running");
        assertThat(uplift.textContent())
                .contains("large: buys more than the holdout")
                .contains("few: too few people to tell");
        assertThat(uplift.locator("svg.broad text.number").count())
                .as("no line for the few")
                .isEqualTo(1);
        uplift.locator("summary").click();
        assertThat(row(page, "uplift", "large")).matches("(?s).*\\+\\d.*%.*\\+\\d.*%.*\\+\\d.*%.*");
        assertThat(row(page, "uplift", "few")).doesNotContain("%").contains("too few people");
        page.locator("#parts summary").click();
        assertThat(row(page, "parts", "Holdout")).contains("0%").doesNotContain("<");
        assertThat(row(page, "parts", "large")).contains("100%");
        assertThat(row(page, "parts", "few")).contains("< 10").doesNotContain("%");
        var csv = page.request().get(page.locator("#parts a[href*=csv]").getAttribute("href"));
        assertThat(csv.text()).contains("large").contains("< 10");
        AtTheOffice.looksAt(page, "experiment");

        page.click("details:has(#end) > summary");
        page.fill("#typed", "something else");
        page.click("#end");
        page.locator(".errors a[href='#typed']").waitFor();
        page.fill("#typed", code + "-E");
        AtTheOffice.does(page, "end", "experimentEnded");
        assertThat(page.locator("#end").count()).isZero();
    }

    private static String row(Page page, String chart, String name) {
        return page.textContent("#" + chart + " tr:has(th:text-is('" + name + "'))");
    }

    private void begin() {
        var api = shop.api();
        api.post(
                        "/api/v1/campaigns",
                        "{\"code\":\"" + code
                                + "\",\"title\":{\"fr\":\"Essai\",\"en\":\"Trial\"},\"owner\":\"Marketing\","
                                + "\"purposes\":[\"personalised-offers\"]}")
                .expecting(201);
        for (var part : new String[] {"A", "B"})
            api.post("/api/v1/offers", offer(part)).expecting(201);
        api.post(
                        "/api/v1/experiments",
                        "{\"code\":\"" + code + "-E\",\"campaign\":\"" + code + "\",\"holdout\":5000,"
                                + "\"conversionDays\":30,\"arms\":[{\"name\":\"large\",\"share\":4500,\"offers\":[\""
                                + code + "-A\"]},{\"name\":\"few\",\"share\":500,\"offers\":[\"" + code + "-B\"]}]}")
                .expecting(201);
        shop.publish(code);
    }

    private String offer(String part) {
        return "{\"campaign\":\"" + code + "\",\"code\":\"" + code + "-" + part + "\","
                + "\"title\":{\"fr\":\"Grand\",\"en\":\"Great\"},\"description\":{\"fr\":\"Merci.\",\"en\":\"Thanks.\"},"
                + "\"rule\":\"purchase.monetary_cents >= 77777700\",\"effect\":{\"kind\":\"POINTS\",\"points\":5},"
                + "\"priority\":900}";
    }

    /** The small part stays small: hardly anybody has come when the other two are large enough and it has its first. */
    private void comeUntilPartsAreLargeEnough() {
        var parts = new HashMap<String, Integer>();
        for (int i = 0; i < MOST; i++) {
            parts.merge(comes(), 1, Integer::sum);
            if (parts.size() == 3 && parts.get("A") >= ENOUGH && parts.get("") >= ENOUGH) break;
        }
        assertThat(parts.get("B")).isBetween(1, ENOUGH - 1);
    }

    /** Somebody who agreed and fits; whoever gets the offer of the large part buys again. Tells which offer it was, if any. */
    private String comes() {
        var customer = shop.customer();
        shop.answers(customer, "personalised-offers", "GIVEN").expecting(201);
        shop.answers(customer, "usage-measurement", "GIVEN").expecting(201);
        shop.sell(customer, UUID.randomUUID().toString(), 3, "777777.00").expecting(201);
        var given = shop.decide(customer).expecting(201).body();
        if (given.contains(code + "-B")) return "B";
        if (!given.contains(code + "-A")) return "";
        var again = Shop.purchase(UUID.randomUUID().toString(), 0, "10.00")
                .replaceFirst("(?<=\"purchasedAt\":\")[^\"]*", Instant.now().toString());
        shop.api().post("/api/v1/customers/" + customer + "/purchases", again).expecting(201);
        return "A";
    }
}
