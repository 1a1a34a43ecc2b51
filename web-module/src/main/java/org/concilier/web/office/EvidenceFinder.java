package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Evidence;
import org.concilier.consent.EvidenceDesk;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.consent.UnknownConsent;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.Customers;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The evidence for one person and one purpose, looked at before it is handed over. */
@Named
@RequestScoped
public class EvidenceFinder {
    private static final int ALL = 200;

    @Inject
    EvidenceDesk desk;

    @Inject
    Customers customers;

    @Inject
    Purposes purposes;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String person;
    private String purpose;
    private Evidence found;

    /** Only when somebody was named: gathering is a look, which the person can see. */
    public void load() {
        if (person == null || purpose == null) return;
        try {
            found = desk.gather(id(), purpose);
        } catch (UnknownCustomer nobody) {
            faults.add("person", say.of("office.evidence.nobody"));
        } catch (UnknownConsent never) {
            faults.add("purpose", say.of("office.evidence.never"));
        }
    }

    private UUID id() {
        return Ids.of(person.strip())
                .or(() -> customers.numbered(person.strip()))
                .orElseThrow(UnknownCustomer::new);
    }

    public List<PurposeView> getPurposes() {
        return purposes.list(null, ALL);
    }

    /** How many of the lines have their proof. */
    public long proven(List<Evidence.Item> items) {
        return items.stream().filter(item -> item.leaf() != null).count();
    }

    public Evidence getFound() {
        return found;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
