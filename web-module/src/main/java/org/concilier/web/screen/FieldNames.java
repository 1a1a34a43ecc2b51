package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of the page that is shown are called: by their labels, choices and groups by their legends. */
@RequestScoped
public class FieldNames {
    /** Attribute of a legend: the id of the group that it names. */
    private static final String NAMES = "names";

    private Map<String, String> byId;

    /** @param id as the page has it; a field of a row has the row's number in it */
    Optional<String> of(String id) {
        if (id == null) return Optional.empty();
        return Optional.ofNullable(all().get(id));
    }

    /** All of them by the ids of their fields, in the order of the page. */
    public Map<String, String> all() {
        if (byId == null) read(FacesContext.getCurrentInstance());
        return byId;
    }

    /** What is rendered may depend on the faults, which ask for names: while they are being read there are none. */
    private void read(FacesContext faces) {
        byId = Map.of();
        var found = new LinkedHashMap<String, String>();
        var all = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(all, (context, component) -> {
            if (component instanceof HtmlOutputLabel label && label.getValue() != null) {
                found.putIfAbsent(
                        row(component, faces) + label.getFor(), label.getValue().toString());
            } else if (component instanceof UIInput input
                    && input.getAttributes().get("label") instanceof String name) {
                found.putIfAbsent(input.getClientId(faces), name);
            } else if (component.getAttributes().get(NAMES) instanceof String group) {
                found.putIfAbsent(
                        group, String.valueOf(component.getAttributes().get("value")));
            }
            return VisitResult.ACCEPT;
        });
        byId = found;
    }

    /** What comes before the ids of a row; empty outside of rows. */
    private static String row(UIComponent component, FacesContext faces) {
        var id = component.getClientId(faces);
        return id.substring(0, id.lastIndexOf(UINamingContainer.getSeparatorChar(faces)) + 1);
    }
}
