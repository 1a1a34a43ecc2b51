package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** Files of purchases: what is good goes in once, what is not is told with its line. */
class ImportsIT {
    private static final String NDJSON = "application/x-ndjson";
    private static final int MANY = 4000;

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();

    @Test
    void badLinesAreTurnedAwayWithNumberAndReason() {
        var external = "imp-" + UUID.randomUUID();
        shop.customer(external);
        var file = line(external, "a-" + external) + "\n{broken\n" + line("nobody-at-all", "b-" + external) + "\n"
                + line(external, "c-" + external).replace("\"web\"", "\"\"") + "\n";

        var done = shop.imported("purchases", NDJSON, file);

        assertThat(done.getInt("accepted")).isGreaterThanOrEqualTo(1);
        assertThat(done.getInt("accepted") + done.getInt("rejected")).isEqualTo(4);
        var rejects = api.get("/api/v1/imports/" + done.getString("id") + "/rejects")
                .expecting(200)
                .items();
        assertThat(rejects.getValuesAs(v -> v.asJsonObject().getInt("line"))).contains(2, 4);
        assertThat(rejects.getValuesAs(v -> v.asJsonObject().getString("reason")))
                .allMatch(reason -> !reason.isBlank());
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefused() {
        var bearer = api.bearer();
        var path = "/api/v1/imports?kind=purchases";

        assertThat(api.send("POST", path, "x", "Authorization", bearer, "Content-Type", "image/png")
                        .status())
                .isEqualTo(415);
        assertThat(api.send("POST", path, "no,header\n", "Authorization", bearer, "Content-Type", "text/csv")
                        .status())
                .isIn(202, 422);
        assertThat(api.send("POST", "/api/v1/imports?kind=spells", "", "Authorization", bearer, "Content-Type", NDJSON)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aKilledServerFinishesTheImportWithEachLineOnce() {
        var home = Folders.fresh("killed");
        Bootstrap.into(home);
        var settings = ServerSettings.of(Folders.ROOT, home, 0);
        String location;
        String external = "kill-" + UUID.randomUUID();
        var first = PayaraServer.start(settings);
        try {
            var before = new Shop(new Api(first.address()));
            before.customer(external);
            location = before.api()
                    .send(
                            "POST",
                            "/api/v1/imports?kind=purchases",
                            many(external),
                            "Authorization",
                            before.api().bearer(),
                            "Content-Type",
                            NDJSON)
                    .expecting(202)
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", "");
        } finally {
            first.kill();
        }
        try (var second = PayaraServer.start(settings)) {
            var after = new Shop(new Api(second.address()));
            var done = after.finished(location);

            assertThat(done.getInt("accepted")).isEqualTo(MANY);
            assertThat(done.getInt("rejected")).isZero();
            var again = after.imported("purchases", NDJSON, many(external));
            assertThat(again.getInt("rows")).isEqualTo(MANY);
        }
    }

    private static String many(String external) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> line(external, external + "-" + i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String external, String order) {
        return "{\"externalId\":\"" + external + "\","
                + Shop.purchase(order, 3, "10.00").substring(1);
    }
}
