package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.Folders;
import org.concilier.server.OneServer;
import org.concilier.server.Shop;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the server tells about itself: the contract as it is written, and what was counted. */
class ContractIT {
    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();

    @Test
    void theDescriptionIsTheContractAsWritten() throws IOException {
        var served = yaml(api.send("GET", "/openapi", null).expecting(200).body());
        var written =
                yaml(Files.readString(Folders.ROOT.resolve("web-module/src/main/resources/META-INF/openapi.yaml")));

        assertThat(served.get("openapi").toString()).startsWith("3.0");
        assertThat(object(served, "paths").keySet())
                .isEqualTo(object(written, "paths").keySet());
        object(written, "paths")
                .forEach((path, item) -> assertThat(operations(object(served, "paths"), path))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(operations(object(written, "paths"), path)));
        assertThat(object(object(served, "components"), "schemas").keySet())
                .isEqualTo(object(object(written, "components"), "schemas").keySet());
    }

    @Test
    void aConsentCheckIsCounted() {
        var before = counted("concilier_consent_checks_total", "decision=\"deny\"");

        shop.permits(UUID.randomUUID(), "personalised-offers");

        assertThat(counted("concilier_consent_checks_total", "decision=\"deny\""))
                .isEqualTo(before + 1);
    }

    @Test
    void anAnswerIsCountedOnceHoweverOftenItIsSent() {
        var customer = shop.customer();
        var key = UUID.randomUUID().toString();
        var before = counted("concilier_consents_total", "decision=\"given\"");

        for (var i = 0; i < 2; i++) answer(customer, key).expecting(201);

        assertThat(counted("concilier_consents_total", "decision=\"given\"")).isEqualTo(before + 1);
    }

    @Test
    void rowsOfFilesAreCountedByOutcome() {
        var accepted = counted("concilier_import_rows_total", "outcome=\"accepted\"");
        var rejected = counted("concilier_import_rows_total", "outcome=\"rejected\"");

        shop.imported("customers", "application/x-ndjson", "{\"externalId\":\"row-" + UUID.randomUUID() + "\"}\n{}\n");

        assertThat(counted("concilier_import_rows_total", "outcome=\"accepted\""))
                .isEqualTo(accepted + 1);
        assertThat(counted("concilier_import_rows_total", "outcome=\"rejected\""))
                .isEqualTo(rejected + 1);
    }

    @Test
    void tokensAndTheirRefusalsAreCounted() {
        var before = counted("concilier_sign_ins_total", "realm=\"program\"", "outcome=\"failure\"");

        api.token(Bootstrap.PARTNER, "not-the-secret", "grant_type=client_credentials")
                .expecting(401);

        assertThat(counted("concilier_sign_ins_total", "realm=\"program\"", "outcome=\"failure\""))
                .isEqualTo(before + 1);
    }

    private Answer answer(UUID customer, String key) {
        var choice = Shop.choice("personalised-offers", "GIVEN");
        return api.post("/api/v1/customers/" + customer + "/consents", choice, key);
    }

    /** Of the server's own exposition; 0 before the first. */
    private double counted(String name, String... labels) {
        return api.send("GET", "/metrics", null)
                .expecting(200)
                .body()
                .lines()
                .filter(line -> line.matches(Pattern.quote(name) + "[{ ].*"))
                .filter(line -> java.util.List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static java.util.List<String> operations(Map<String, Object> paths, String path) {
        return object(paths, path).keySet().stream()
                .filter(name -> name.matches("get|put|post|delete|patch|head|options|trace"))
                .toList();
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }
}
