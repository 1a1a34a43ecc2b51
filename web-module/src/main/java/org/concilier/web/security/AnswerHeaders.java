package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concilier.web.markup.Nonce;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that every answer carries, whoever gives it: the mechanism that refuses before any filter runs, pages and
 * resources, and the page for what the container refuses. Pages run no script and no style but ours, talk to nobody else,
 * and nobody frames or keeps them.
 */
@ApplicationScoped
public class AnswerHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
            + " script-src 'self'";

    /** Components of the desk and the back office set sizes and places as style attributes. */
    private static final String WITH_COMPONENTS = "; style-src-attr 'unsafe-inline'";

    private static final String FEATURES = "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self),"
            + " publickey-credentials-create=(self)";

    private final String publicUrl;

    /** For the container's proxy. */
    AnswerHeaders() {
        this(null);
    }

    @Inject
    public AnswerHeaders(@ConfigProperty(name = "concilier.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public void on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (publicUrl.startsWith("https:"))
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("Cache-Control", caching(request));
    }

    private static String policy(HttpServletRequest request) {
        return Nonce.make(request)
                .map(nonce -> POLICY + " 'nonce-" + nonce + "'" + WITH_COMPONENTS)
                .orElse(POLICY);
    }

    /** Style and pictures are public and carry a fingerprint in their address; everything else is somebody's. */
    private static String caching(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/")) return "no-store";
        return request.getParameter("v") == null ? "public, max-age=86400" : "public, max-age=31536000, immutable";
    }
}
