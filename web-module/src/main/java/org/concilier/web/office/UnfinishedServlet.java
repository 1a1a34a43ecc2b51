package org.concilier.web.office;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concilier.identity.unfinished.UnfinishedForms;
import org.concilier.identity.unfinished.UnfinishedForms.Beginning;
import org.concilier.web.screen.LocalPath;

/** Keeps what is in a form while somebody types, for {@code unfinished.js}; throws a beginning away, for a button. */
@WebServlet(UnfinishedServlet.PATH)
public class UnfinishedServlet extends HttpServlet {
    static final String PATH = "/office/unfinished";
    private static final String FORM = "unfinishedForm";
    private static final String THROW = "throwAway";
    private static final long serialVersionUID = 1L;

    @Inject
    UnfinishedForms forms;

    @Inject
    Told told;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var form = request.getParameter(FORM);
        if (form == null) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        else if (request.getParameter(THROW) == null) keep(form, request, response);
        else throwAway(form, request, response);
    }

    private void keep(String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var on = KeptTicket.of(request.getParameter(KeptTicket.NAME));
        var kept = forms.keep(form, on.id(), on.version(), typed(request));
        if (kept.isPresent()) tell(kept.get(), response);
        else response.setStatus(HttpServletResponse.SC_CONFLICT);
    }

    private void tell(Beginning kept, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add(KeptTicket.NAME, KeptTicket.of(kept).toString())
                        .add("at", told.clock(kept.keptAt()))
                        .build()
                        .toString());
    }

    private void throwAway(String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var what = KeptTicket.of(request.getParameter(THROW));
        var page = LocalPath.within("/office/", "/office/" + form, "/office/home");
        var news = (page.contains("?") ? "&" : "?") + "done=thrownAway";
        response.sendRedirect(forms.drop(form, what.id(), what.version()) ? page + news : page);
    }

    /** What people type, without what pages add: the state of Faces, tokens, and this servlet's own fields. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, said) -> {
            if (!name.matches("jakarta\\.faces\\..*|concilier\\..*|" + FORM + "|" + KeptTicket.NAME))
                typed.put(name, List.of(said));
        });
        return typed;
    }
}
