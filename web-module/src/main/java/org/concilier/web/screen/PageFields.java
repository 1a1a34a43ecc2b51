package org.concilier.web.screen;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The fields of the page that is shown, by the names under which browsers send them. */
public final class PageFields {
    private PageFields() {}

    /** Fills the form that was sent, or kept, as if it were sent now: into the fields, and into what is behind them. */
    public static void fill(FacesContext faces, Map<String, List<String>> typed) {
        each(faces, EnumSet.noneOf(VisitHint.class), (name, field) -> {
            if (field instanceof UIInput input && typed.containsKey(form(input, faces))) put(input, name, typed, faces);
        });
    }

    /** Shows in the fields what was typed, and leaves what is behind them as it is. */
    static void show(FacesContext faces, Map<String, List<String>> typed) {
        each(faces, EnumSet.noneOf(VisitHint.class), (name, field) -> {
            if (typed.containsKey(name)) field.setSubmittedValue(asSent(field, typed.get(name)));
        });
    }

    /** As Faces decodes it. */
    private static Object asSent(EditableValueHolder field, List<String> said) {
        if (field instanceof UISelectMany) return said.toArray(String[]::new);
        if (field instanceof UISelectBoolean) return Boolean.toString(!said.isEmpty());
        return said.get(0);
    }

    /** Boxes that nobody ticked are not sent; of any other field this says that there was none. */
    private static void put(UIInput input, String name, Map<String, List<String>> typed, FacesContext faces) {
        var said = typed.getOrDefault(name, List.of());
        var isBox = input instanceof UISelectMany || input instanceof UISelectBoolean;
        if (said.isEmpty() && !isBox) return;
        input.setSubmittedValue(asSent(input, said));
        input.validate(faces);
        if (input.isValid()) input.updateModel(faces);
    }

    private static String form(UIComponent field, FacesContext faces) {
        for (var at = field.getParent(); at != null; at = at.getParent()) {
            if (at instanceof UIForm) return at.getClientId(faces);
        }
        return "";
    }

    static void each(FacesContext faces, Set<VisitHint> hints, BiConsumer<String, EditableValueHolder> work) {
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, hints), (context, component) -> {
            if (component instanceof EditableValueHolder field) work.accept(component.getClientId(faces), field);
            return VisitResult.ACCEPT;
        });
    }
}
