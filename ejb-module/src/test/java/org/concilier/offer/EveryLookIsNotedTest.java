package org.concilier.offer;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.consent.Asking;
import org.concilier.consent.Consents;
import org.concilier.customer.Customers;
import org.concilier.ledger.SequencedLedger;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDraft;
import org.concilier.privacy.request.RequestKind;
import org.concilier.shared.Boundaries;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls every method of every boundary that names a person, as someone else, and looks into the person's access log. A new
 * method fails here until it notes its look, or until its reason for not doing so stands in {@link #NO_LOOK}.
 */
@OnBothDatabases
class EveryLookIsNotedTest {
    /** Methods that show nothing of the person, each with the reason. */
    private static final Map<String, String> NO_LOOK = Map.ofEntries(
            entry("Customers.exists", "yes or no, for the web's own use; tells nothing else"),
            entry("Customers.change", "needs a version that only a noted look gives; noted, see CustomersTest"),
            entry("Purchases.record", "answers what the caller has just told us itself"),
            entry("Purchases.find", "answers a purchase that the caller told us; noted, see PurchasesTest"),
            entry("Consents.withdrawal", "needs a withdrawal; noted, see below"),
            entry("Consents.record", "needs an answer of the person; noted, see AccessLogTest of consents"),
            entry("Invitations.invite", "makes a code for the person and shows nothing"),
            entry("AccountAdministration.find", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("AccountAdministration.recover", "takes the account by the same way as switchOff, and shows nothing"),
            entry("AccountAdministration.switchOff", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("AccountAdministration.switchOn", "needs a customer's account; noted, see AccountsManagedTest"),
            entry("Ease.answer", "the caller's own answer; others are refused"),
            entry("Redemptions.redeem", "answers the price of the cart that the caller sent"),
            entry("Reservations.find", "needs a reservation; noted, see ReservationsTest"),
            entry("Reservations.release", "ends what the caller holds and shows nothing"),
            entry("RunChunks.next", "ids of runs; every decision it takes is noted, see DecisionRunsTest"),
            entry("OfferDecisions.decide", "called below by its request body; the other form is the same method"),
            entry("PrivacyRequests.open", "needs a request to take; noted, see PrivacyRequestsTest"),
            entry("PrivacyRequests.packageOf", "needs a package; noted, see PackagesTest"),
            entry("PrivacyRequests.piece", "part of a package that packageOf gave, whose call is noted"),
            entry("RequestDesk.accept", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.extend", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.fulfil", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.reject", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("RequestDesk.verify", "needs a request that can go there; noted, see PrivacyRequestsTest"),
            entry("Calls.presence", "says whether the caller may see the file, and shows nothing of it"),
            entry("Calls.identify", "says who is on the line and shows nothing of them"),
            entry("DecisionReviews.ask", "needs a kind; noted, see DecisionReviewsTest"),
            entry("DecisionReviews.find", "needs a review; noted, see DecisionReviewsTest"),
            entry("DecisionReviews.withdraw", "the person's own; others are refused"),
            entry("ReviewDesk.begin", "needs a review; noted, see DecisionReviewsTest"),
            entry("ReviewDesk.confirm", "needs a review; noted, see DecisionReviewsTest"),
            entry("ReviewDesk.overturn", "needs a review; noted, see DecisionReviewsTest"),
            entry("DecisionRuns.find", "counts, no person"));

    /** Boundaries whose ids are never a person's, each with what they are. */
    private static final Map<String, String> NO_PERSON = Map.ofEntries(
            entry("Imports", "imports; rejects are line numbers and reasons without personal data"),
            entry("Offers", "offers and their revisions"),
            entry("Simulations", "ids of simulations: counts, no person"),
            entry("SimulationChunks", "ids of simulations; every person looked at is noted, see SimulationsTest"),
            entry("Attempts", "deliveries of events, by id of the event"),
            entry("EventFeed", "ids of events; what it gives is noted, see NewsHeardTest"),
            entry("Breaches", "ids of breaches; whom they concern is noted person by person, see BreachFindingTest"),
            entry("BreachLetters", "ids of breaches; every letter is noted, see BreachFindingTest"),
            entry("Verifiers", "companies that recognise people; a sensor is tied to a person and nothing is shown"),
            entry("Webhooks", "addresses of programs"),
            entry("Sessions", "the caller's own sessions"),
            entry("CallLinks", "ids of links, which only their own customer can open"),
            entry("KioskSessions", "ids of sessions; what they show of a person is noted, see CounterTest"),
            entry("OfferCoupons", "ids of offers; the codes made are shown to whoever makes them"),
            entry("SetAside", "ids of offers; the caller's own choice"),
            entry("ScoringRuns", "ids of runs: counts, no person"),
            entry("ScoringSteps", "ids of runs; a machine writes scores and shows nobody any"),
            entry("Passkeys", "the caller's own passkeys"),
            entry("TrustedDevices", "the caller's own browsers"));

    private final Domain domain;
    private final OfferWorld world;
    private final Map<String, Object> known = new HashMap<>();
    private UUID customer;

    EveryLookIsNotedTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
    }

    @BeforeEach
    void somebodyWithAHistory() {
        customer = world.customer();
        world.buys(customer, "2026-11-01", "20.00");
        known.put("consentId", world.agrees(customer, OfferWorld.OFFERS));
        world.agrees(customer, OfferWorld.JOURNEY);
        world.onlyForEveryone();
        var decision = world.decide(customer);
        known.put("decisionId", decision.decisionId());
        known.put(
                "redemptionId",
                world.redeem(decision, decision.offers().get(0).offerId(), "20.00").redemptionId());
        known.put("customerId", customer);
        known.put("purposeCode", OfferWorld.OFFERS);
        new SequencedLedger(domain).sequence();
        known.put("asking", new Asking(OfferWorld.BIRTHDAY, "letter", "en"));
        known.put("at", Instant.EPOCH);
        known.put("language", "en");
        known.put("filter", Accesses.Filter.NONE);
        known.put("limit", 10);
        known.put("requestId", asked());
    }

    private UUID asked() {
        var draft = RequestDraft.of(RequestKind.ACCESS, "fr", null);
        return domain.as(
                Callers.staff(Roles.AGENT),
                () -> domain.get(PrivacyRequests.class).open(customer, draft).id());
    }

    @Test
    void whateverABoundaryShowsOfAPersonIsInThePersonsLog() {
        var silent = new TreeSet<String>();
        for (var boundary : Boundaries.all()) {
            for (var method : boundary.getDeclaredMethods()) {
                if (NO_LOOK.containsKey(name(method)) || !namesAPerson(method)) continue;
                somebodyWithAHistory(); // what one method ends, another must still find
                if (!leavesAnEntry(method)) silent.add(name(method));
            }
        }
        assertThat(silent)
                .as("methods that show a person's data without AccessLog (or teach this test how to call them)")
                .isEmpty();
    }

    @Test
    void whatFindsPersonsWithoutTheirIdIsNotedToo() {
        var partner = Callers.client(Roles.CUSTOMERS_READ, Roles.OFFERS_READ);
        var externalId = domain.as(
                Callers.customer(customer),
                () -> domain.get(Customers.class).find(customer).profile().externalId());

        assertNoted(partner, () -> domain.get(Customers.class).findByExternalId(externalId));
        assertNoted(
                Callers.staff(Roles.AGENT), () -> domain.get(Customers.class).search(externalId));
        assertNoted(
                partner,
                () -> domain.get(OfferDecisions.class)
                        .decide(OfferWorld.fields("{'customerId':'" + customer + "','placement':'home'}"), "en"));
        var consent = (UUID) known.get("consentId");
        world.withdraws(customer, consent);
        assertNoted(Callers.staff(Roles.AGENT), () -> domain.get(Consents.class).withdrawal(consent));
        assertNoted(Callers.staff(Roles.AGENT), () -> domain.get(Consents.class).of(customer, Instant.EPOCH));
    }

    @Test
    void theListOfExceptionsHoldsOnlyWhatExists() {
        var all = Boundaries.all().stream()
                .flatMap(boundary -> Arrays.stream(boundary.getDeclaredMethods()))
                .map(EveryLookIsNotedTest::name)
                .collect(Collectors.toSet());
        assertThat(all).containsAll(NO_LOOK.keySet());
    }

    private void assertNoted(ConcilierPrincipal caller, Runnable look) {
        var before = entries();
        domain.run(caller, look);
        assertThat(entries()).isGreaterThan(before);
    }

    /** Every id may be a person's until this test is told otherwise; {@code after} is where a page goes on. */
    private static boolean namesAPerson(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !NO_PERSON.containsKey(method.getDeclaringClass().getSimpleName())
                && Arrays.stream(method.getParameters())
                        .anyMatch(p -> p.getType() == UUID.class && !p.getName().equals("after"));
    }

    private boolean leavesAnEntry(Method method) {
        var before = entries();
        domain.run(Callers.proved(caller(method), domain.clock().instant()), () -> call(method));
        return entries() > before;
    }

    private void call(Method method) {
        try {
            var arguments = Arrays.stream(method.getParameters())
                    .map(parameter -> argument(method, parameter))
                    .toArray();
            method.invoke(domain.get(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            // A refusal is noted as well; what this test cannot call leaves no entry, and is told as silent.
            if (!(e.getCause() instanceof RuntimeException)) throw new AssertionError(name(method), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(name(method), e);
        }
    }

    private Object argument(Method method, Parameter parameter) {
        var name = parameter.getName();
        if (name.equals("id") && method.getDeclaringClass() == Customers.class) return customer;
        if (known.containsKey(name)) return known.get(name);
        var type = parameter.getType();
        if (name.equals("after") && !parameter.getType().isPrimitive()) return null;
        if (type == Locale.class) return Locale.ENGLISH;
        if (type == String.class) return "home";
        if (type == int.class) return 0;
        if (type == long.class) return 0L;
        if (type == boolean.class) return false;
        if (type == Fields.class) return OfferWorld.fields("{}");
        return null;
    }

    /** Someone else who may: any role but the customer's, else another customer. */
    private static ConcilierPrincipal caller(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) return Callers.staff(Roles.AUDITOR);
        var roles = Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(RolesAllowed.class)))
                .map(RolesAllowed::value)
                .orElse(new String[] {Roles.AUDITOR});
        var others = Arrays.stream(roles)
                .filter(role -> !role.equals(Roles.CUSTOMER))
                .collect(Collectors.toSet());
        return others.isEmpty() ? Callers.customer(UUID.randomUUID()) : Callers.client(others.toArray(String[]::new));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private long entries() {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from access_entry where customer_id = ?1")
                        .setParameter(1, customer)
                        .getSingleResult())
                .longValue());
    }
}
