package org.concilier.identity.company;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import java.util.Map;

/** Claims by the names that settings give: a name of its own, or a path such as {@code realm_access.roles}. */
final class Claims {
    private final Map<String, Object> all;

    Claims(IDTokenClaimsSet token) {
        all = token.toJSONObject();
    }

    /** One text or many; none when there is nothing there. */
    List<String> texts(String name) {
        return texts(all.containsKey(name) ? all.get(name) : along(all, name));
    }

    private static Object along(Map<?, ?> from, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) return from.get(path);
        return from.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? along(inner, path.substring(dot + 1))
                : null;
    }

    private static List<String> texts(Object found) {
        if (found instanceof String text) return List.of(text);
        return found instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
