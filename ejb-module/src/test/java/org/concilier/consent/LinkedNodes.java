package org.concilier.consent;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Walks JSON-LD as nested maps and lists. */
final class LinkedNodes {
    private LinkedNodes() {}

    /** A prefixed name and an IRI come to the same. */
    static void collect(Object node, List<String> used) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, content) -> {
                if (name.equals("@context")) return;
                collect(name, used);
                collect(content, used);
            });
        }
        if (node instanceof Collection<?> all) all.forEach(one -> collect(one, used));
        if (node instanceof String text) {
            if (text.startsWith("dpv:")) used.add(Dpv.term(text.substring(4)));
            if (text.startsWith("eu-gdpr:")) used.add(Dpv.gdpr(text.substring(8)));
            if (text.startsWith(Dpv.BASE) || text.startsWith(Dpv.GDPR)) used.add(text);
        }
    }

    /** All that a path of member names leads to; lists are walked through. */
    static List<Object> found(Object node, String path) {
        if (node instanceof Collection<?> all)
            return all.stream().flatMap(one -> found(one, path).stream()).toList();
        if (path.isEmpty()) return node == null ? List.of() : List.of(node);
        if (!(node instanceof Map<?, ?> map)) return List.of();
        var name = path.split("/", 2);
        return found(map.get(name[0]), name.length == 1 ? "" : name[1]);
    }
}
