package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.Customers;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;

/** Who looked at one person's data, for those who watch over it. Reading it is itself a look. */
@Named
@RequestScoped
public class AccessPage {
    private static final int PAGE = 20;

    @Inject
    Accesses accesses;

    @Inject
    Customers customers;

    @Inject
    LookWords words;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String person;
    private String after;
    private UUID customer;
    private List<Access> found = List.of();

    public void load() {
        if (person == null) return;
        var known = Ids.of(person.strip()).filter(customers::exists).or(() -> customers.numbered(person.strip()));
        if (known.isEmpty()) {
            faults.add("person", say.of("office.evidence.nobody"));
            return;
        }
        customer = known.get();
        found = accesses.entries(customer, Ids.of(after).orElse(null), PAGE + 1);
    }

    public List<Access> getAll() {
        return found.size() > PAGE ? found.subList(0, PAGE) : found;
    }

    public UUID getNext() {
        return found.size() > PAGE ? found.get(PAGE - 1).id() : null;
    }

    public String who(Access access) {
        return words.who(access.party());
    }

    public String why(Access access) {
        return words.why(access.why());
    }

    public UUID getCustomer() {
        return customer;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
