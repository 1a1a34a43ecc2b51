package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.concilier.Attack;
import org.concilier.server.Api;
import org.concilier.server.Deployed;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.Test;

/** Somebody who is not signed in asks for everything that the archive holds. Whatever is added is tried as well. */
class ForcedBrowsingIT {
    /** Pages for everybody; any other page leads to a door. */
    private static final Set<String> OPEN = Set.of(
            "/index",
            "/help",
            "/expired",
            "/activate",
            "/portal-login",
            "/portal-code",
            "/portal-recovery",
            "/desk-login",
            "/office-login",
            "/desk-code",
            "/desk-recovery",
            "/desk-activate",
            "/recovery-stop");

    /** What programs and browsers must reach without being known. */
    private static final List<String> OPEN_PATHS = List.of("/oauth/", "/.well-known/", "/api/v1/activations");

    private final Api api = OneServer.api();
    private final Deployed deployed = Deployed.inTheEar();

    @Test
    @Attack(id = "S-9", asvs = "8.2.1")
    void noPageOpensForWhoeverIsNotSignedIn() {
        var pages = deployed.pages();
        assertThat(pages).hasSizeGreaterThan(30).containsAll(OPEN);

        var all = new SoftAssertions();
        for (var page : pages) {
            if (OPEN.contains(page) || page.startsWith("/error/")) continue;
            for (var way : List.of(page, page + ".xhtml", page + "/", page + "?id=1")) {
                var answer = ask("GET", way);
                all.assertThat(answer.status()).as(way).isIn(302, 403, 404);
                if (answer.status() == 302)
                    all.assertThat(answer.header("Location")).as(way).contains("-login?from=");
            }
        }
        all.assertAll();
    }

    @Test
    @Attack(id = "S-9", asvs = "13.4.1")
    void noPartOfAPageIsServed() {
        for (var part : deployed.parts())
            assertThat(ask("GET", part).status()).as(part).isEqualTo(404);
    }

    @Test
    @Attack(id = "S-9", asvs = "8.3.1")
    void noResourceAnswersWhoeverShowsNoToken() {
        var resources = deployed.resources();
        assertThat(resources).hasSizeGreaterThan(80);

        var all = new SoftAssertions();
        for (var one : resources) {
            if (OPEN_PATHS.stream().anyMatch(one.path()::startsWith)) continue;
            all.assertThat(ask(one.method(), one.path()).status())
                    .as(one.toString())
                    .isEqualTo(401);
        }
        all.assertAll();
    }

    @Test
    @Attack(id = "S-9", asvs = "8.2.1")
    void noServletOfAnAreaAnswersWhoeverIsNotSignedIn() {
        var servlets = deployed.servlets();
        assertThat(servlets).contains("/portal/", "/desk/");

        for (var pattern : servlets) {
            if (!pattern.startsWith("/portal") && !pattern.matches("/(desk|office)/.*")) continue;
            var answer = ask("GET", pattern.replace("*", "x"));
            assertThat(answer.status()).as(pattern).isIn(302, 404);
        }
    }

    private org.concilier.server.Answer ask(String method, String path) {
        return api.send(method, path, null);
    }
}
