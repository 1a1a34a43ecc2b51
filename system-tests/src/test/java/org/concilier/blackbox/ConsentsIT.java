package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.concilier.server.Api;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;

/** A person's choice, from outside: given, checked, proven, withdrawn. */
class ConsentsIT {
    private static final String PURPOSE = "personalised-offers";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final UUID customer = shop.customer();

    @Test
    void silenceMeansNo() {
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
        assertThat(shop.permits(UUID.randomUUID(), PURPOSE)).isFalse();
        assertThat(shop.permits(customer, "no-such-purpose")).isFalse();
    }

    @Test
    void aYesCountsAtOnceAndAWithdrawalToo() {
        var given = shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        assertThat(given.text("status")).isEqualTo("GIVEN");
        assertThat(given.json()).containsKey("receipt");
        assertThat(shop.permits(customer, PURPOSE)).isTrue();

        var withdrawn = shop.withdraw(given.text("id")).expecting(200);
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
        assertThat(withdrawn.json()).containsKeys("withdrawnAt", "epoch", "leafHash", "recipients");
        assertThat(shop.withdraw(given.text("id")).expecting(200).text("leafHash"))
                .isEqualTo(withdrawn.text("leafHash"));
    }

    @Test
    void aRefusalIsRecordedAndPermitsNothing() {
        assertThat(shop.answers(customer, PURPOSE, "REFUSED").expecting(201).text("status"))
                .isEqualTo("REFUSED");
        assertThat(shop.permits(customer, PURPOSE)).isFalse();
    }

    @Test
    void historyKeepsEveryChange() {
        var id = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("id");
        shop.withdraw(id).expecting(200);
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);

        var history =
                api.get("/api/v1/consents/" + id + "/history").expecting(200).items();
        assertThat(history.getValuesAs(v -> v.asJsonObject().getString("status")))
                .containsExactly("GIVEN", "WITHDRAWN", "GIVEN");
    }

    @Test
    void receiptComesInTwoShapes() {
        var id = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("id");
        var path = "/api/v1/consents/" + id + "/receipt";

        assertThat(api.get(path, "Accept", "application/json").expecting(200).header("Content-Type"))
                .startsWith("application/json");
        assertThat(api.get(path, "Accept", "application/ld+json").expecting(200).json())
                .containsKey("@context");
    }

    @Test
    void aConsentIsInTheLedgerWithinASecondOrTwo() {
        var leaf = shop.answers(customer, PURPOSE, "GIVEN").expecting(201).text("leafHash");
        var encoded = java.net.URLEncoder.encode(leaf, java.nio.charset.StandardCharsets.UTF_8);

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(api.get("/api/v1/ledger/inclusion?leaf=" + encoded)
                                .status())
                        .isEqualTo(200));
        var checkpoint = api.get("/api/v1/ledger/checkpoint").expecting(200).json();
        assertThat(checkpoint).containsKeys("treeSize", "rootHash", "timestamp", "signature", "keyId");
    }

    @Test
    void noticesComeInBothLanguages() {
        var french =
                api.get("/api/v1/notices/" + PURPOSE, "Accept-Language", "fr").expecting(200);
        var english =
                api.get("/api/v1/notices/" + PURPOSE, "Accept-Language", "en").expecting(200);

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(french.body()).isNotEqualTo(english.body());
    }

    @Test
    void evaluationsKeepToAuthZen() throws IOException {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var request = Shop.evaluation(customer, PURPOSE);

        assertThat(faults("evaluation-request", request)).isEmpty();
        assertThat(faults(
                        "evaluation-response",
                        api.post("/access/v1/evaluation", request).body()))
                .isEmpty();
    }

    @Test
    void manyEvaluationsComeInOneCall() {
        shop.answers(customer, PURPOSE, "GIVEN").expecting(201);
        var two = "{\"evaluations\":[" + Shop.evaluation(customer, PURPOSE) + ","
                + Shop.evaluation(customer, "journey-profiling") + "]}";

        var answers =
                api.post("/access/v1/evaluations", two).expecting(200).json().getJsonArray("evaluations");
        assertThat(answers.getValuesAs(v -> v.asJsonObject().getBoolean("decision")))
                .containsExactly(true, false);
    }

    @Test
    void authZenTellsWhereItIs() {
        var metadata =
                api.send("GET", "/.well-known/authzen-configuration", null).expecting(200);

        assertThat(metadata.text("access_evaluation_endpoint")).isEqualTo(api.base() + "/access/v1/evaluation");
    }

    private static java.util.List<?> faults(String name, String json) throws IOException {
        // Their $id is no URI, which the validator insists on.
        var text = Files.readString(Folders.shared("authzen/" + name + ".schema.json"))
                .replaceFirst("\"\\$id\"\\s*:\\s*\"[^\"]*\",", "");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }
}
