package org.concilier.web.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the contract's schemas with records and with values; every difference is told where it is. */
final class Shapes {
    private final Contract contract;
    private final List<String> differences = new ArrayList<>();

    Shapes(Contract contract) {
        this.contract = contract;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** A record has exactly the members of the schema, all the way down; enums have its words. */
    void compare(String at, Map<String, Object> schema, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            compare(at + "[]", contract.resolved(schema.get("items")), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> known && known.isRecord()) {
            var members = Arrays.stream(known.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            var properties = Contract.map(schema.getOrDefault("properties", Map.of()));
            same(at, properties.keySet(), members.keySet());
            members.forEach((name, member) -> {
                if (properties.containsKey(name)) {
                    compare(at + "." + name, contract.resolved(properties.get(name)), member);
                }
            });
        } else if (type instanceof Class<?> known && known.isEnum()) {
            var words = Arrays.stream(known.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            same(at, words(schema), words);
        }
    }

    /** A value is one that the schema allows: required and known members, types, words. */
    void check(String at, Map<String, Object> schema, Object value) {
        if (schema.get("oneOf") instanceof List<?> either) {
            var fits = either.stream().map(contract::resolved).anyMatch(one -> {
                var alone = new Shapes(contract);
                alone.check(at, one, value);
                return alone.differences.isEmpty();
            });
            if (!fits) differences.add(at + " is none of those allowed");
        } else if (value == null) {
            if (!Boolean.TRUE.equals(schema.get("nullable"))) differences.add(at + " is null");
        } else if (!isOf((String) schema.get("type"), value)) {
            differences.add(at + " is not of type " + schema.get("type"));
        } else if (value instanceof Map<?, ?>) {
            members(at, schema, Contract.map(value));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> check(at + "[]", contract.resolved(schema.get("items")), each));
        } else if (schema.containsKey("enum") && !words(schema).contains(value.toString())) {
            differences.add(at + " must not be " + value);
        }
    }

    private void members(String at, Map<String, Object> schema, Map<String, Object> value) {
        ((Collection<?>) schema.getOrDefault("required", List.of()))
                .stream().filter(name -> !value.containsKey(name)).forEach(n -> differences.add(at + " lacks " + n));
        if (!schema.containsKey("properties")) return;
        var properties = Contract.map(schema.get("properties"));
        value.forEach((name, member) -> {
            if (!properties.containsKey(name)) differences.add(at + "." + name + " is not described");
            else check(at + "." + name, contract.resolved(properties.get(name)), member);
        });
    }

    private static boolean isOf(String type, Object value) {
        return switch (String.valueOf(type)) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String;
            default -> false;
        };
    }

    private static Set<String> words(Map<String, Object> schema) {
        return ((Collection<?>) schema.getOrDefault("enum", List.of()))
                .stream()
                        .filter(java.util.Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.toSet());
    }

    private void same(String at, Set<String> described, Set<String> real) {
        if (!described.equals(real)) {
            differences.add(at + ": described " + new TreeSet<>(described) + ", real " + new TreeSet<>(real));
        }
    }
}
