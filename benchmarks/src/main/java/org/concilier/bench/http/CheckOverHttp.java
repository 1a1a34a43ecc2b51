package org.concilier.bench.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collections;
import org.concilier.bench.Sample;

/**
 * The consent check over HTTP (AuthZEN evaluation, with its bearer token) and an empty JAX-RS resource, on the same
 * Payara Server in the same run: the same request but for its path, the same number of connections, turn and turn about.
 * The client runs on the same machine and takes its share of the processors from both.
 */
public final class CheckOverHttp {
    private static final int CONNECTIONS = 4;

    private CheckOverHttp() {}

    public static JsonObject run() throws Exception {
        return OnServer.run(CheckOverHttp::measured);
    }

    private static JsonObject measured(OnServer.Running server) throws Exception {
        var partner = new Partner(server.address(), server.credentials().getJsonObject("partner"));
        var question = partner.question(server.root().resolve("config/catalogue"));
        int port = server.address().getPort();
        var bare = Wire.post(port, server.empty(), partner.bearer(), question);
        var asking = Wire.post(port, "/access/v1/evaluation", partner.bearer(), question);
        var loads =
                Loads.inTurns(port, Collections.nCopies(CONNECTIONS, bare), Collections.nCopies(CONNECTIONS, asking));
        return figures(loads.empty(), loads.ours());
    }

    /** The ratios tell how many times as long a check takes, and how many times as many empty answers there are. */
    private static JsonObject figures(Load empty, Load check) {
        return Json.createObjectBuilder()
                .add("name", "check-http")
                .add("ratio", check.times().ratio(empty.times()))
                .add("ratioPerSecond", Sample.rounded(empty.perSecond() / check.perSecond()))
                .add("connections", CONNECTIONS)
                .add("p50MicrosEmpty", empty.times().micros(50))
                .add("p95MicrosEmpty", empty.times().micros(95))
                .add("perSecondEmpty", empty.perSecond())
                .add("p50MicrosCheck", check.times().micros(50))
                .add("p95MicrosCheck", check.times().micros(95))
                .add("perSecondCheck", check.perSecond())
                .build();
    }
}
