package org.concilier.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.journey.Journey;
import org.concilier.customer.journey.PurchaseHistory;
import org.concilier.customer.journey.Stage;
import org.concilier.customer.scoring.CutPointBook;
import org.concilier.customer.scoring.OutlookView;
import org.concilier.customer.scoring.ScoreBook;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where customers stand, told only while they agree to it. */
@Stateless
@RolesAllowed({Roles.JOURNEY_READ, Roles.AGENT, Roles.CUSTOMER})
public class Journeys {
    private static final Set<String> CATEGORIES = Set.of("journey-stage", "purchase-history");

    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    @Inject
    ScoreBook scores;

    @Inject
    CutPointBook cutPoints;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency", defaultValue = "EUR")
    String currency;

    /**
     * The customer's stage, its reasons in French or English, and the figures behind it.
     *
     * @throws ConsentRequired without consent to journey profiling; the refused look is noted
     */
    public JourneyView of(UUID customerId, Locale locale) {
        var why = "reading the journey";
        if (em.find(Customer.class, customerId) == null) throw new UnknownCustomer();
        present.demandOfAgents(customerId, why, CATEGORIES);
        var grants = permissions.locked(customerId);
        var features = em.find(CustomerFeatures.class, customerId);
        var stale = features != null && features.isStale(Features.since(grants));
        if (stale || !grants.permits(Agreed.JOURNEY_PROFILING)) {
            accesses.refused(customerId, why, CATEGORIES, "no consent to " + Agreed.JOURNEY_PROFILING);
            throw new ConsentRequired(Agreed.JOURNEY_PROFILING);
        }
        accesses.look(customerId, why, CATEGORIES, grants.basis(Set.of(Agreed.JOURNEY_PROFILING)));
        var customer = em.find(Customer.class, customerId);
        if (customer == null) throw new UnknownCustomer();
        var history = features == null ? PurchaseHistory.NONE : features.history();
        return view(customer, history, scores.of(grants).orElse(null), locale);
    }

    private JourneyView view(Customer customer, PurchaseHistory history, OutlookView outlook, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var alive = outlook == null ? null : Integer.valueOf(outlook.outlook().alivePercent());
        var journey = Journey.on(today, history, alive);
        var spent = Currency.getInstance(history.currency() == null ? currency : history.currency());
        var money = new Money(history.totalMinor(), spent);
        var cuts = cutPoints.current().of(spent.getCurrencyCode());
        var scored = cuts.scores(history.purchaseDays(), journey.recencyDays(), history.totalMinor());
        var rfm = new JourneyView.Rfm(journey.recencyDays(), history.purchaseDays(), money, scored, cuts);
        return new JourneyView(journey.stage(), since(journey, customer), journey.reasons(locale), rfm, outlook);
    }

    private static Instant since(Journey journey, Customer customer) {
        return journey.stage() == Stage.NEW
                ? customer.createdAt()
                : journey.since().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
