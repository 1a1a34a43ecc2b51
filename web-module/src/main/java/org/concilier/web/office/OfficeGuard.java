package org.concilier.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;

/**
 * Pages of the office open for their roles and for nobody else, before anything of them is made. The boundaries behind
 * them judge again.
 */
@WebFilter("/office/*")
public class OfficeGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> WRITERS = Set.of(Roles.MARKETER, Roles.PRIVACY_OFFICER);
    private static final String DATA = "/office/data/";

    @Inject
    Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.equals("/office") || path.equals("/office/") || isRead(request, path)) {
            chain.doFilter(request, response);
            return;
        }
        var roles = roles(path);
        if (roles.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (Collections.disjoint(roles.get(), groups())) response.sendError(HttpServletResponse.SC_FORBIDDEN);
        else chain.doFilter(request, response);
    }

    /** Of which one is enough; empty where nothing is. */
    private static Optional<Set<String>> roles(String path) {
        if (path.equals(UnfinishedServlet.PATH)) return Optional.of(WRITERS);
        return Room.of(path.substring("/office/".length())).map(Room::roles);
    }

    /** Files and figures that pages fetch: nothing is changed this way. */
    private static boolean isRead(HttpServletRequest request, String path) {
        return path.startsWith(DATA)
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    private Set<String> groups() {
        return caller.principal().map(ConcilierPrincipal::groups).orElse(Set.of());
    }
}
