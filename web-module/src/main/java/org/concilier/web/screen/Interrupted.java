package org.concilier.web.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.concilier.identity.KeptWorks;
import org.concilier.shared.assurance.Operation;

/** Work that a step-up interrupts: what was typed is kept on our side, and is there again when the person comes back. */
public class Interrupted implements SystemEventListener {
    private static final String WORK = "work";

    /** Leads to the step-up page and from there back to this one. */
    static void by(Operation operation, FacesContext faces) throws IOException {
        var outside = faces.getExternalContext();
        var view = faces.getViewRoot().getViewId();
        var typed = new HashMap<String, String>();
        eachField(faces, (id, field) -> {
            var text = outside.getRequestParameterMap().get(id);
            if (text != null && !(field instanceof HtmlInputSecret)) typed.put(id, text);
        });
        var token = CDI.current().select(KeptWorks.class).get().keep(view, typed);
        var back =
                faces.getApplication().getViewHandler().getRedirectURL(faces, view, Map.of(WORK, List.of(token)), true);
        var area = back.startsWith("/desk/") ? "/desk" : "/portal";
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
        eachField(faces, (id, field) -> {
            if (typed.containsKey(id)) field.setSubmittedValue(typed.get(id));
        });
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    private static void eachField(FacesContext faces, BiConsumer<String, EditableValueHolder> work) {
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof EditableValueHolder field) work.accept(id(component, faces), field);
            return VisitResult.ACCEPT;
        });
    }

    private static String id(UIComponent component, FacesContext faces) {
        return component.getClientId(faces);
    }
}
