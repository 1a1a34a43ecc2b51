package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.Holding;
import org.concilier.privacy.PersonalData;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;

/** What is kept about customers and what they bought, and how they correct it. */
@ApplicationScoped
class CustomerData implements PersonalData {
    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerBook book;

    @Inject
    @Business
    Clock clock;

    @Override
    public List<Holding> holdings() {
        return CustomerHoldings.all();
    }

    @Override
    public Map<String, String> impersonal() {
        return Map.of(
                "cut_points", "what separates bands of at least 20 customers",
                "customer_model", "parameters of hundreds of customers, or more, together",
                "scoring_run", "counts customers; names the employee or program that asked",
                "scoring_part", "counts customers; the last number is only where to go on",
                "import_job", "counts lines of files; names the partner who sent them",
                "import_chunk",
                        "lines on their way in, which may name people: deleted in the transaction that works them off,"
                                + " within seconds, or when the import ends otherwise",
                "import_reject", "line numbers with reasons in our own words, never what the line held");
    }

    @Override
    public void judge(UUID customerId, Fields changes) {
        corrected(customerId, changes);
    }

    @Override
    public void rectify(UUID customerId, Fields changes) {
        book.change(known(customerId), corrected(customerId, changes));
    }

    private Profile corrected(UUID customerId, Fields changes) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return known(customerId).profile().patched(changes, today);
    }

    private Customer known(UUID customerId) {
        var customer = em.find(Customer.class, customerId);
        if (customer == null) throw new UnknownCustomer();
        return customer;
    }
}
