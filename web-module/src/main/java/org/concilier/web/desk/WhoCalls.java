package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.customer.Customers;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.UnknownInteraction;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Says from a customer's page that this is who is on the line. */
@Named
@RequestScoped
public class WhoCalls {
    @Inject
    Calls calls;

    @Inject
    Customers customers;

    @Inject
    CustomerFile file;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String customer;
    private String call;

    public String identify() {
        var chosen = Said.read(customer);
        try {
            if (customers.exists(chosen)) calls.identify(call, chosen);
            return CallList.page(call);
        } catch (UnknownInteraction over) {
            faults.add(null, say.of("vouch.gone"));
            return null;
        }
    }

    /** Of the page that is shown, until the form says it. */
    public String getCustomer() {
        return customer == null ? file.getId() : customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }
}
