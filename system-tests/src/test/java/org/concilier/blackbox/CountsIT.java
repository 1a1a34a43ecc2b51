package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.concilier.launcher.PayaraServer;
import org.concilier.launcher.ServerSettings;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** Checks are counted in memory; a server that is told to stop takes the counts to the database first. */
class CountsIT {
    private static final int CHECKS = 150;

    @Test
    void whatWasCountedIsThereAfterAnOrderlyStop() {
        var home = Folders.fresh("counts");
        Bootstrap.into(home);
        var settings = ServerSettings.of(Folders.ROOT, home, 0);

        UUID customer;
        try (var server = PayaraServer.start(settings)) {
            var shop = new Shop(new Api(server.address()));
            customer = shop.customer();
            // Until the very moment of the stop: what the tick every two seconds takes is never all of it.
            for (int i = 0; i < CHECKS; i++)
                assertThat(shop.permits(customer, "personalised-offers")).isFalse();
        }

        try (var server = PayaraServer.start(settings)) {
            assertThat(refused(new Api(server.address()), customer)).isEqualTo(CHECKS);
        }
    }

    private static long refused(Api api, UUID customer) {
        List<JsonObject> counts = api.get("/api/v1/customers/" + customer + "/accesses/checks")
                .expecting(200)
                .items()
                .getValuesAs(JsonObject.class);
        return counts.stream()
                .mapToLong(count -> count.getJsonNumber("refused").longValue())
                .sum();
    }
}
