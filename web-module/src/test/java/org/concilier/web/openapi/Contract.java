package org.concilier.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API description as nested maps and lists. */
final class Contract {
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final Map<String, Object> root;

    private Contract(Map<String, Object> root) {
        this.root = root;
    }

    static Contract read() {
        try (var in = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract of others. */
    static Contract read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private static Contract read(InputStream yaml) {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Contract(map(new Yaml(new SafeConstructor(strict)).load(yaml)));
    }

    /** Operations by "GET /path". */
    Map<String, Map<String, Object>> operations() {
        var all = new TreeMap<String, Map<String, Object>>();
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method))
                        all.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, map(operation));
                }));
        return all;
    }

    Map<String, Object> schema(String name) {
        return at("#/components/schemas/" + name);
    }

    Set<String> scopes() {
        return at("#/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
                .keySet();
    }

    /** The object itself, or the one it refers to; {@code allOf} with one member stands for that member. */
    Map<String, Object> resolved(Object node) {
        var object = map(node);
        if (object.get("$ref") instanceof String ref) return resolved(at(ref));
        return object.get("allOf") instanceof List<?> all ? resolved(all.get(0)) : object;
    }

    /** Null where there is nothing. */
    Map<String, Object> at(String ref) {
        Object node = root;
        for (var step : ref.substring(2).split("/"))
            node = node == null ? null : map(node).get(step);
        return node == null ? null : map(node);
    }

    /** Every member of every object below the root, with its name. */
    void members(BiConsumer<String, Object> visitor) {
        members(root, visitor);
    }

    private static void members(Object node, BiConsumer<String, Object> visitor) {
        if (node instanceof Map<?, ?>) {
            map(node).forEach((name, value) -> {
                visitor.accept(name, value);
                members(value, visitor);
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(each -> members(each, visitor));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
