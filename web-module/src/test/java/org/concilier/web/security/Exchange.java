package org.concilier.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request and what was answered, without a server. What it does not know, it refuses loudly. */
public final class Exchange {
    public int status = 200;
    public String redirectedTo;
    public String forwardedTo;
    public final Map<String, List<String>> answered = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private final PrintWriter writer = new PrintWriter(body);
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final String method;
    private final String uri;

    public Exchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public Exchange header(String name, String... contents) {
        headers.put(name, List.of(contents));
        return this;
    }

    /** @param content null for one that is not sent */
    public Exchange parameter(String name, String content) {
        if (content != null)
            parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
        return this;
    }

    public Exchange cookie(String name, String content) {
        cookies.add(new Cookie(name, content));
        return this;
    }

    public Exchange attribute(String name, Object content) {
        attributes.put(name, content);
        return this;
    }

    public String body() {
        writer.flush();
        return body.toString();
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, a) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getQueryString" -> null;
            case "getParameter" ->
                parameters.getOrDefault(a[0], List.of()).stream().findFirst().orElse(null);
            case "getParameterMap" -> arrays(parameters);
            case "getContentType" ->
                headers.containsKey("Content-Type")
                        ? headers.get("Content-Type").get(0)
                        : null;
            case "getCharacterEncoding" -> "UTF-8";
            case "getRemoteAddr" -> attributes.getOrDefault("remote", "127.0.0.1");
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "getHeader" -> headers.containsKey(a[0]) ? headers.get(a[0]).get(0) : null;
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault(a[0], List.of()));
            case "getAttribute" -> attributes.get(a[0]);
            case "setAttribute" -> attributes.put((String) a[0], a[1]);
            case "getRequestDispatcher" -> dispatcher((String) a[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, a) -> {
            switch (name) {
                case "setStatus" -> status = (int) a[0];
                case "sendRedirect" -> redirectedTo = (String) a[0];
                case "setHeader" -> answered.put((String) a[0], new ArrayList<>(List.of((String) a[1])));
                case "addHeader" ->
                    answered.computeIfAbsent((String) a[0], n -> new ArrayList<>())
                            .add((String) a[1]);
                case "setContentType" -> answered.put("Content-Type", List.of((String) a[0]));
                case "setCharacterEncoding", "flushBuffer" -> {}
                case "getWriter" -> {
                    return writer;
                }
                default -> throw new UnsupportedOperationException(name);
            }
            return null;
        });
    }

    private static Map<String, String[]> arrays(Map<String, List<String>> lists) {
        var all = new HashMap<String, String[]>();
        lists.forEach((name, contents) -> all.put(name, contents.toArray(String[]::new)));
        return all;
    }

    private RequestDispatcher dispatcher(String path) {
        return proxy(RequestDispatcher.class, (name, a) -> {
            forwardedTo = path;
            return null;
        });
    }

    /** Meaning of the calls of a stand-in. */
    interface Calls {
        Object answer(String method, Object[] arguments);
    }

    static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, m, a) -> calls.answer(m.getName(), a)));
    }
}
