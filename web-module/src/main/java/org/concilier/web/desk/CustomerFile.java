package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CallerFile;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.InteractionView;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.Presence;
import org.concilier.web.screen.LookLines;
import org.concilier.web.screen.Wording;

/** What is above every tab of a customer: masked, until the customer is verified as present in a call of this agent. */
@Named
@RequestScoped
public class CustomerFile {
    @Inject
    Customers customers;

    @Inject
    Calls calls;

    @Inject
    Accesses accesses;

    @Inject
    LookLines lookLines;

    @Inject
    Verdict verdict;

    @Inject
    NotePage note;

    @Inject
    Wording say;

    private String id;
    private MaskedCustomer customer;
    private CallerFile open;
    private Presence presence;
    private List<InteractionView> lines;
    private InteractionView call;
    private List<LookLines.Line> looks;

    /** Before anything of the page is sent, for a form that comes back as well. */
    public void load() {
        if (isLoaded()) return;
        presence = calls.presence(uuid()).orElse(null);
        // Asked for only where a call of the agent is open and green: then what is refused is no longer an accident.
        if (presence == null) customer = customers.masked(uuid());
        else open = customers.inCall(uuid());
        call = getLines().stream()
                .filter(this::isThis)
                .findFirst()
                .map(one -> calls.find(one.id()))
                .orElse(null);
        if (call != null) verdict.of(call);
        note.of(call);
    }

    /** Of several calls about this customer, the one that opens the file is the one to show. */
    private boolean isThis(InteractionView one) {
        return presence == null
                ? uuid().equals(one.customerId())
                : presence.interaction().equals(one.id());
    }

    UUID uuid() {
        return Said.read(getId());
    }

    boolean isLoaded() {
        return customer != null || open != null;
    }

    /** Whether the file is open for this agent now. */
    public boolean isUnmasked() {
        return presence != null;
    }

    /** What the company calls the customer. */
    public String getNumber() {
        return open == null ? customer.externalId() : open.externalId();
    }

    /** The language that the customer reads; null before anything is loaded. */
    String language() {
        if (open != null) return open.locale();
        return customer == null ? null : customer.locale();
    }

    /** Null once the file is open. */
    public MaskedCustomer getCustomer() {
        return customer;
    }

    /** Who it is; null while it is masked. */
    public CallerFile getOpen() {
        return open;
    }

    /** Why it is open, and until when. */
    public String getOpenWords() {
        return say.of("file.open", say.of("line.means." + presence.means()), say.time(presence.until()));
    }

    /** The agent's calls, to say in which of them this is the caller. */
    public List<InteractionView> getLines() {
        if (lines == null) lines = calls.mine();
        return lines;
    }

    /** The agent's call with this customer; null when there is none. */
    public InteractionView getCall() {
        return call;
    }

    /** What this agent has just made the customer read in "who looked", this page included: asked for last. */
    public List<LookLines.Line> getLooks() {
        if (looks == null) looks = lookLines.of(accesses.own(uuid()), lookLines.names());
        return looks;
    }

    public String getId() {
        if (id == null) id = Said.of("id");
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
