package org.concilier.web.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Paths of this site that a link may carry: anything else would let a stranger send people elsewhere (CWE-601). */
public final class LocalPath {
    private static final Pattern SAFE = Pattern.compile("/([A-Za-z0-9_-][A-Za-z0-9._~%/?=&+:-]*)?");

    private LocalPath() {}

    /** The path when it lies in this site and starts with the area, the fallback otherwise. */
    public static String within(String area, String path, String fallback) {
        var ours = path != null && path.length() < 500 && SAFE.matcher(path).matches() && !path.contains("..");
        return ours && path.startsWith(area) ? path : fallback;
    }

    /** Where a member of staff wanted to go, at the desk or in the office; the first page of their role otherwise. */
    public static String ofStaff(String path) {
        return path != null && path.startsWith("/office/")
                ? within("/office/", path, "/office/home")
                : within("/desk/", path, "/desk/");
    }

    /** One parameter's value, ready to stand in an address. */
    public static String encode(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }
}
