package org.concilier.offer.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes rules of the whole language, what it must refuse included, and facts that make both answers likely. */
record RandomRule(Random random) {
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();
    private static final List<Attribute> ALL = List.copyOf(REGISTRY.all());
    private static final List<String> NUMBERS = ALL.stream()
            .filter(a -> a.kind() == Attribute.Kind.INT)
            .map(Attribute::name)
            .toList();
    private static final List<String> STAGES = REGISTRY.find(AttributeRegistry.STAGE).orElseThrow().words().stream()
            .sorted()
            .toList();
    private static final List<String> CHANNELS = List.of("web", "shop", "", "é🙂x");
    private static final List<String> PARTS = List.of("", "w", "web", "op", "🙂", "A", "_");
    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> HUGE =
            List.of("9223372036854775807", "-9223372036854775807", "4611686018427387904");

    String condition(int depth) {
        if (depth == 0) return atom();
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 4 -> "!(" + condition(depth - 1) + ")";
            case 5 -> "(" + condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
            case 6 -> "((" + condition(depth - 1) + ")" + pick(List.of("==", "!=")) + "(" + condition(depth - 1) + "))";
            case 7 -> guarded();
            default -> list(depth);
        };
    }

    private String atom() {
        return switch (random.nextInt(8)) {
            case 0 -> word() + pick(List.of(" == ", " != ")) + word();
            case 1 -> "journey.stage in ['" + pick(STAGES) + "', '" + pick(STAGES) + "']";
            case 2 -> number(1) + " in [" + small() + ", " + small() + ", -1]";
            case 3 -> random.nextBoolean() ? "true" : "false";
            case 4 -> text() + "." + pick(List.of("startsWith", "endsWith", "contains")) + "('" + pick(PARTS) + "')";
            default -> number(2) + " " + pick(ORDERS) + " " + number(1);
        };
    }

    /** A division that a guard before it makes safe, or nearly. */
    private String guarded() {
        var by = pick(NUMBERS);
        var divided = "(" + number(1) + pick(List.of(" / ", " % ")) + by + ") " + pick(ORDERS) + " " + small();
        return switch (random.nextInt(5)) {
            case 0 -> "(" + by + " > " + small() + " && " + divided + ")";
            case 1 -> "(" + by + " == 0 || " + divided + ")";
            case 2 -> "(" + by + " != 0 ? " + divided + " : " + atom() + ")";
            case 3 -> "(!(" + by + " <= 0 || " + atom() + ") && " + divided + ")";
            default -> "(" + divided + " && " + by + " > 0)";
        };
    }

    private String list(int depth) {
        var all = pick(List.of("all", "exists"));
        if (random.nextBoolean()) {
            return "['" + pick(PARTS) + "', '" + pick(PARTS) + "']." + all + "(w, " + text() + ".contains(w))";
        }
        return "[" + small() + ", -2, " + small() + "]." + all + "(n, (n " + pick(ORDERS) + " " + number(1) + ") "
                + pick(List.of("&&", "||")) + " " + condition(depth - 1) + ")";
    }

    private String word() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> "journey.stage";
            case 2 -> "'" + pick(STAGES) + "'";
            default -> "(" + number(0) + " > " + small() + " ? journey.stage : '" + pick(STAGES) + "')";
        };
    }

    private String text() {
        return pick(List.of("context.channel", "journey.stage", "'web'", "(true ? context.channel : 'shop')"));
    }

    private String number(int depth) {
        if (depth == 0) return random.nextInt(3) == 0 ? small() : pick(NUMBERS);
        return switch (random.nextInt(10)) {
            case 0 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 1 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 2 -> "(" + small() + " * " + number(depth - 1) + ")";
            case 3 -> "-(" + number(depth - 1) + ")";
            case 4 -> "(" + atom() + " ? " + number(depth - 1) + " : " + number(depth - 1) + ")";
            case 5 -> "(" + number(depth - 1) + pick(List.of(" / ", " % ")) + pick(List.of("2", "-3", "1", "-1")) + ")";
            case 6 ->
                random.nextInt(6) > 0
                        ? number(0)
                        : "(" + number(depth - 1) + pick(List.of(" + ", " - ", " * ", " / ")) + pick(HUGE) + ")";
            default -> number(0);
        };
    }

    private String small() {
        return String.valueOf(random.nextInt(8));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Every attribute known; mostly small numbers, sometimes the least or the greatest there can be. */
    static Map<String, Object> facts(Random random) {
        var facts = new HashMap<String, Object>();
        for (var attribute : ALL) facts.put(attribute.name(), fact(attribute, random));
        return facts;
    }

    private static Object fact(Attribute attribute, Random random) {
        if (attribute.kind() == Attribute.Kind.STRING) {
            var words = attribute.words().isEmpty() ? CHANNELS : STAGES;
            return words.get(random.nextInt(words.size()));
        }
        if (random.nextInt(12) == 0) return random.nextBoolean() ? attribute.lowest() : attribute.highest();
        var least = Math.max(-8, attribute.lowest());
        return least + random.nextInt((int) (Math.min(8, attribute.highest()) - least) + 1);
    }
}
