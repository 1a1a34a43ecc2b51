package org.concilier.identity.dpop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** Addresses as {@code htu} compares them: without query and fragment, ports that go without saying left out (RFC 3986 section 6.2.3). */
final class HttpTarget {
    private HttpTarget() {}

    static boolean isSame(Object htu, String address) {
        return htu instanceof String text && Objects.equals(normal(text), normal(address)) && normal(text) != null;
    }

    /** Null for what is no http address. */
    private static String normal(String text) {
        try {
            var uri = new URI(text);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null) return null;
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var usual = scheme.equals("https") ? 443 : 80;
            var port = uri.getPort() == -1 ? usual : uri.getPort();
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port + path;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
