package org.concilier.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Browser and system by name, which is what people recognise. */
final class BrowserWords {
    /** In this order: newer ones claim to be older ones as well. */
    private static final Map<String, String> BROWSERS =
            inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private BrowserWords() {}

    static String of(String agent) {
        if (agent == null) return "?";
        return first(BROWSERS, agent) + ", " + first(SYSTEMS, agent);
    }

    private static String first(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
