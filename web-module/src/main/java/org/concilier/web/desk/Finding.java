package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.web.screen.Wording;

/** Finding the person on the line, masked. */
@Named
@RequestScoped
public class Finding {
    @Inject
    Customers customers;

    @Inject
    Wording say;

    private String text;
    private List<MaskedCustomer> found;

    public void load() {
        if (text != null && !text.isBlank()) found = customers.search(text);
    }

    /** Null before anything was searched. */
    public List<MaskedCustomer> getFound() {
        return found;
    }

    public String getCaption() {
        return say.of("find.found", found.size());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
