package org.concilier.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Headers that every answer carries: pages run no script and no style but ours, and nobody frames or keeps them. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (publicUrl.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("Cache-Control", caching(request));
        chain.doFilter(request, response);
    }

    /** Style and pictures are public and carry a fingerprint in their address; everything else is somebody's. */
    private static String caching(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/resources/")) return "no-store";
        return request.getParameter("v") == null ? "public, max-age=86400" : "public, max-age=31536000, immutable";
    }
}
