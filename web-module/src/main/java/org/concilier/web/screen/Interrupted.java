package org.concilier.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.identity.KeptWorks;
import org.concilier.identity.Realm;
import org.concilier.identity.guard.StepUpTally;
import org.concilier.shared.assurance.Operation;

/** Work that a step-up interrupts: what was typed is kept on our side, and is there again when the person comes back. */
public class Interrupted implements SystemEventListener {
    private static final String WORK = "work";

    /** Leads to the step-up page and from there back to this one. */
    static void by(Operation operation, FacesContext faces) throws IOException {
        var outside = faces.getExternalContext();
        var view = faces.getViewRoot().getViewId();
        var typed = new HashMap<String, List<String>>();
        var fields = fieldsToKeep(faces);
        outside.getRequestParameterValuesMap().forEach((name, text) -> {
            if (fields.contains(name.replaceAll(":\\d+(?=:)", ""))) typed.put(name, List.of(text));
        });
        var token = CDI.current().select(KeptWorks.class).get().keep(view, typed);
        var back =
                faces.getApplication().getViewHandler().getRedirectURL(faces, view, Map.of(WORK, List.of(token)), true);
        var area = back.substring(0, back.indexOf('/', 1));
        var realm = area.equals("/portal") ? Realm.PORTAL : Realm.DESK;
        CDI.current().select(StepUpTally.class).get().asked(realm, operation);
        outside.redirect(
                area + "/step-up?for=" + operation.key() + "&from=" + LocalPath.encode(back.replace("&amp;", "&")));
    }

    /** Puts what was typed back into the fields of the page that is about to be shown. */
    @Override
    public void processEvent(SystemEvent event) throws AbortProcessingException {
        var faces = FacesContext.getCurrentInstance();
        var token = faces.getExternalContext().getRequestParameterMap().get(WORK);
        if (token == null || faces.isPostback() || faces.getExternalContext().getUserPrincipal() == null) return;
        var typed = CDI.current()
                .select(KeptWorks.class)
                .get()
                .of(token, faces.getViewRoot().getViewId());
        if (typed.isEmpty()) return;
        PageFields.show(faces, typed);
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    /** Their ids without the numbers of rows: no row is read, since what fills the rows may be what was refused. */
    private static Set<String> fieldsToKeep(FacesContext faces) {
        var ids = new HashSet<String>();
        PageFields.each(faces, EnumSet.of(VisitHint.SKIP_ITERATION), (id, field) -> {
            if (!(field instanceof HtmlInputSecret)) ids.add(id);
        });
        return ids;
    }
}
