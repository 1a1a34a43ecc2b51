package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is to be mended on this page, for the summary, the fields and the title. */
@Named
@RequestScoped
public class Faults {
    /**
     * One fault.
     *
     * @param field the id of its field; null when it concerns the whole form
     * @param words as they stand beside the field
     * @param named the same with the name of the field, for whoever reads them elsewhere
     */
    public record Fault(String field, String words, String named) {}

    @Inject
    Wording say;

    @Inject
    FieldNames names;

    /** Reports a fault of a field, or of the whole form when the field is null. */
    public void add(String field, String words) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        context.validationFailed();
    }

    public List<Fault> getAll() {
        var context = FacesContext.getCurrentInstance();
        var all = new ArrayList<Fault>();
        context.getClientIdsWithMessages()
                .forEachRemaining(id ->
                        context.getMessageList(id).forEach(message -> all.add(fault(id, message.getSummary()))));
        return all;
    }

    private Fault fault(String id, String words) {
        var named = names.of(id).map(name -> say.of("site.fault", name, words)).orElse(words);
        return new Fault(id, words, named);
    }

    public boolean of(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** The ids that describe a field to a screen reader; null when nothing does. */
    public String describe(String field, String hint) {
        var hinted = hint == null || hint.isEmpty() ? "" : field + "-hint ";
        var described = of(field) ? hinted + field + "-wrong" : hinted.strip();
        return described.isEmpty() ? null : described;
    }

    public String getTitlePrefix() {
        return FacesContext.getCurrentInstance().getMessageList().isEmpty() ? "" : say.of("site.errorPrefix");
    }
}
