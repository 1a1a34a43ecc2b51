package org.concilier.offer;

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
 * method fails here until it notes its look, or until its reason for not doing so stands in {@link Unnoted#METHODS}.
 */
@OnBothDatabases
class EveryLookIsNotedTest {
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
                world.redeem(decision, decision.offers().get(0).offerId(), "20.00")
                        .redemptionId());
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
                if (Unnoted.METHODS.containsKey(name(method)) || !namesAPerson(method)) continue;
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
        assertThat(all).containsAll(Unnoted.METHODS.keySet());
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
                && !Unnoted.BOUNDARIES.containsKey(method.getDeclaringClass().getSimpleName())
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
        if (type.isEnum()) return type.getEnumConstants()[0];
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
