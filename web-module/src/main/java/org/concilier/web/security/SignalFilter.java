package org.concilier.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concilier.consent.PrivacySignals;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal.Kind;

/**
 * Honours {@code Sec-GPC: 1} (Global Privacy Control) on the customer's pages before the page decides or shows anything:
 * an answer in the same request already comes after the signal.
 */
@WebFilter(urlPatterns = "/portal/*", asyncSupported = true)
public class SignalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrivacySignals signals;

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isSaid(request) && isCustomer()) signals.honour();
        chain.doFilter(request, response);
    }

    /** Only 1 is a signal; there is no way to say the opposite. */
    public static boolean isSaid(HttpServletRequest request) {
        return "1".equals(request.getHeader("Sec-GPC"));
    }

    private boolean isCustomer() {
        return caller.principal().filter(p -> p.kind() == Kind.CUSTOMER).isPresent();
    }
}
