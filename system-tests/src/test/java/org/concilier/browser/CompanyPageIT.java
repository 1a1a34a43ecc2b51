package org.concilier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The company's own sign-in, as a member of staff meets it. */
class CompanyPageIT {
    private BrowserContext zoe;

    @AfterEach
    void leave() {
        if (zoe != null) zoe.close();
    }

    @Test
    void theKeyboardAloneLeadsInOnANarrowScreen() {
        var page = open("/desk-login?from=%2Fdesk%2Fcustomers", 390);
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();

        page.focus("#company");
        page.keyboard().press("Enter");

        page.waitForURL("**/desk/customers");
    }

    @Test
    void whoIsRefusedReadsWhyWithoutBarriers() {
        var page = open("/desk-login?company=weak", 1280);

        assertThat(page.locator(".note.bad").textContent()).contains("did not ask you for enough");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    /** The provider saw the person an hour ago: too long ago for what needs a proof of the last five minutes. */
    @Test
    void whoCameFromThereConfirmsThere() {
        var company = OneServer.company();
        company.says = claims ->
                claims.claim("auth_time", Instant.now().minusSeconds(3600).getEpochSecond());
        try {
            var page = open("/desk-login", 1280);
            page.click("#company");
            page.waitForURL("**/desk/customers");
            page.navigate("/desk/step-up?for=manage-accounts&from=%2Fdesk%2Fcustomers");
            assertThat(Chromium.barriers(page)).isEmpty();

            company.says = claims -> claims;
            page.click("#again");

            page.waitForURL("**/desk/customers");
            page.navigate("/desk/step-up?for=manage-accounts&from=%2Fdesk%2Fcustomers");
            assertThat(page.locator("#again").count()).isZero();
        } finally {
            company.says = claims -> claims;
        }
    }

    private Page open(String path, int width) {
        OneServer.api();
        zoe = Chromium.person("en", width);
        var page = zoe.newPage();
        page.navigate(path);
        return page;
    }
}
