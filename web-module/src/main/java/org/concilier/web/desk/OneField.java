package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.customer.UnmaskedFields;
import org.concilier.customer.UnmaskedFields.Field;
import org.concilier.customer.UnmaskedFields.Reason;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** One masked field of the customer's file, shown once for a reason: the next page has the mask again. */
@Named
@RequestScoped
public class OneField {
    @Inject
    UnmaskedFields fields;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private Reason reason;
    private Field shown;
    private String value;

    public String show() {
        var field = Field.valueOf(Said.of("unmask"));
        if (reason == null) {
            faults.add("why-" + field, say.of("file.showNeeded"));
            return null;
        }
        try {
            value = fields.show(Said.id("id"), field, reason).orElse("–");
            shown = field;
        } catch (CustomerNotPresent masked) {
            faults.add(null, say.of("file.masked"));
        }
        return null;
    }

    /** What was asked for on this page; null for every other field. */
    public String of(String field) {
        return shown != null && shown.name().equals(field) ? value : null;
    }

    /** Whether a button of a field was pressed: it is taken before anything is loaded. */
    public boolean isPressed() {
        return Said.of("unmask") != null;
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    public Reason getReason() {
        return reason;
    }

    public void setReason(Reason reason) {
        this.reason = reason;
    }
}
