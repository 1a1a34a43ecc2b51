package org.concilier.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** The API description says what the code does. */
class OpenApiTest {
    /** What the company may ask for is no secret from anyone with a token. */
    private static final Set<String> FOR_ANY_TOKEN = Set.of(
            "GET /api/v1/purposes",
            "GET /api/v1/purposes/{code}",
            "GET /api/v1/notices/{purpose}",
            "GET /api/v1/notices/{purpose}/versions",
            "GET /api/v1/notices/{purpose}/versions/{version}",
            "GET /api/v1/notices/{purpose}/differences",
            "GET /api/v1/policy",
            "GET /api/v1/policy/versions",
            "GET /api/v1/policy/versions/{version}",
            "GET /api/v1/policy/differences");

    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/activations",
            "GET /oauth/jwks",
            "GET /.well-known/authzen-configuration",
            "GET /.well-known/gpc.json",
            "GET /.well-known/oauth-authorization-server");

    private final Contract contract = Contract.read();

    @Test
    void everythingReachableIsDescribedAndNothingElse() {
        var ours = new TreeSet<>(Reachable.operations());
        ours.removeIf(OpenApiTest::isGovstacks);

        assertThat(contract.operations().keySet()).isEqualTo(ours);
    }

    @Test
    void noClassHidesWhatAnotherAnswers() {
        assertThat(Reachable.hidden()).isEmpty();
    }

    @Test
    void underGovstackEverythingOfItsOwnContractIsReachableAndNothingElse() throws IOException {
        var theirs = Contract.read(SharedData.require("govstack/consent-openapi.yaml")).operations().keySet().stream()
                .map(operation -> operation.replace(" ", " /govstack"))
                .collect(Collectors.toCollection(TreeSet::new));
        var ours = new TreeSet<>(Reachable.operations());
        ours.removeIf(operation -> !isGovstacks(operation));

        assertThat(theirs).hasSize(42);
        assertThat(ours).isEqualTo(theirs);
    }

    private static boolean isGovstacks(String operation) {
        return operation.contains(" /govstack/");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var broken = new ArrayList<Object>();
        contract.members((name, value) -> {
            if (name.equals("$ref") && contract.at((String) value) == null) broken.add(value);
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void everyOperationNamesItsScopesOrIsMarkedOpen() {
        var open = new TreeSet<String>();
        var anyToken = new TreeSet<String>();
        contract.operations().forEach((operation, description) -> {
            assertThat(description).as(operation).containsKey("security");
            if (operation.equals("POST /oauth/token") || operation.equals("POST /oauth/revoke")) return;
            var ways = (List<?>) description.get("security");
            if (ways.isEmpty()) open.add(operation);
            for (var way : ways) {
                var scopes = (List<?>) Contract.map(way).get("oauth2");
                assertThat(contract.scopes())
                        .as(operation)
                        .containsAll(scopes.stream().map(String.class::cast).toList());
                if (scopes.isEmpty()) anyToken.add(operation);
            }
        });
        assertThat(open).isEqualTo(OPEN);
        assertThat(anyToken).isEqualTo(FOR_ANY_TOKEN);
    }

    @Test
    void theScopesAreThoseOfTheProduct() {
        assertThat(contract.scopes()).containsExactlyInAnyOrderElementsOf(Roles.SCOPES);
    }

    @Test
    void everyPathParameterIsDescribed() {
        contract.operations().forEach((operation, description) -> {
            var inPath = new TreeSet<String>();
            var described = new TreeSet<String>();
            var names = Pattern.compile("\\{(\\w+)}").matcher(operation);
            while (names.find()) inPath.add(names.group(1));
            parameters(description).stream()
                    .filter(p -> p.get("in").equals("path"))
                    .forEach(p -> described.add((String) p.get("name")));
            assertThat(described).as(operation).isEqualTo(inPath);
        });
    }

    @Test
    void everyOperationHasItsOwnName() {
        assertThat(contract.operations().values().stream().map(o -> o.get("operationId")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private List<Map<String, Object>> parameters(Map<String, Object> operation) {
        var all = (List<?>) operation.getOrDefault("parameters", List.of());
        return all.stream().map(contract::resolved).toList();
    }
}
