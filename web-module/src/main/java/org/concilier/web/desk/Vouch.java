package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.identity.call.InteractionView;
import org.concilier.identity.call.NotOverridable;
import org.concilier.identity.call.SecondAgentNeeded;
import org.concilier.identity.call.UnknownInteraction;
import org.concilier.identity.call.Vouching;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The second agent's page: a colleague's reason, what the voice says, and one button. */
@Named
@RequestScoped
public class Vouch {
    @Inject
    Vouching vouching;

    @Inject
    Customers customers;

    @Inject
    Verdict verdict;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String id;
    private InteractionView call;
    private MaskedCustomer customer;

    public void load() {
        call = vouching.find(id);
        verdict.of(call);
        customer = customers.masked(call.customerId());
    }

    /** The step-up that it may need comes back to this page. */
    public String vouch() {
        try {
            vouching.override(id);
            return "/desk/calls?faces-redirect=true&vouched=yes";
        } catch (SecondAgentNeeded alone) {
            faults.add(null, say.of("vouch.alone"));
        } catch (NotOverridable | UnknownInteraction gone) {
            faults.add(null, say.of("vouch.gone"));
        }
        return null;
    }

    public InteractionView getCall() {
        return call;
    }

    public MaskedCustomer getCustomer() {
        return customer;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
