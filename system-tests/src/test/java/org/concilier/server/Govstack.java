package org.concilier.server;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A GovStack client: shows id and secret with each request, and holds each exchange against GovStack's own OpenAPI. */
public final class Govstack {
    public static final String INDIVIDUAL = "X-ConsentBB-IndividualId";

    /** The one list of which the contract has the paging and not the name. */
    private static final String UNNAMED = "GET /config/policy/{policyId}/revisions/";

    private final Api api;
    private final String yaml = contract();
    private final OpenApiInteractionValidator validator =
            OpenApiInteractionValidator.createForInlineApiSpecification(yaml).build();
    private final Set<String> exercised = new TreeSet<>();

    public Govstack(Api api) {
        this.api = api;
    }

    /**
     * Calls an operation and keeps note of what its contract says against request and answer.
     *
     * @param operation such as {@code GET /config/policy/{policyId}/}
     * @param id what stands for the path parameter; null without one
     */
    public Answer call(String operation, String id, String query, String body, String... headers) {
        var method = operation.substring(0, operation.indexOf(' '));
        var template = operation.substring(operation.indexOf(' ') + 1);
        var path = template.replaceAll("\\{\\w+}", id == null ? "" : id);
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", basic(Bootstrap.PARTNER, Bootstrap.secret())));
        if (body != null) all.addAll(List.of("Content-Type", "application/json"));
        var answer = api.send(
                method, "/govstack" + path + (query == null ? "" : "?" + query), body, all.toArray(String[]::new));
        exercised.add(operation);
        var faults = faults(operation, request(method, path, query, body), answer);
        if (answer.status() == 200 && !faults.isEmpty())
            throw new AssertionError(operation + ": " + faults + "\n" + answer.body());
        return answer;
    }

    /** Every operation called so far. */
    public Set<String> exercised() {
        return Set.copyOf(exercised);
    }

    /** Every operation of the contract. */
    public Set<String> operations() {
        var all = new TreeSet<String>();
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        map(root.get("paths"))
                .forEach((path, item) -> map(item)
                        .keySet()
                        .forEach(verb -> all.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return all;
    }

    public static String basic(String client, String secret) {
        var pair = client + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(String operation, Request request, Answer answer) {
        var response = SimpleResponse.Builder.status(answer.status())
                .withContentType(answer.headers().firstValue("Content-Type").orElse(null))
                .withBody(answer.body().isEmpty() ? null : answer.body())
                .build();
        return validator.validate(request, response).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + " " + message.getMessage())
                .filter(fault -> !(operation.equals(UNNAMED) && fault.contains("[\"revisions\"]")))
                .toList();
    }

    private static Request request(String method, String path, String query, String body) {
        var request = new SimpleRequest.Builder(method, path);
        if (body != null) request.withContentType("application/json").withBody(body);
        if (query != null) {
            for (var parameter : query.split("&")) {
                var pair = parameter.split("=", 2);
                request.withQueryParam(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return request.build();
    }

    private static String contract() {
        try {
            return Files.readString(Folders.shared("govstack/consent-openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
