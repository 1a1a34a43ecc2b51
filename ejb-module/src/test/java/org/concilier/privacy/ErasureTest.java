package org.concilier.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChecks;
import org.concilier.consent.Consents;
import org.concilier.customer.CustomerWorld;
import org.concilier.customer.Customers;
import org.concilier.customer.Journeys;
import org.concilier.customer.Purchases;
import org.concilier.identity.Admission;
import org.concilier.identity.Realm;
import org.concilier.identity.SessionCredential;
import org.concilier.identity.SignIn;
import org.concilier.ledger.Ledger;
import org.concilier.offer.OfferDecisions;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** Erasing a person leaves nothing that tells who it was, once and for good. */
@OnBothDatabases
class ErasureTest {
    private static final String PURPOSE = "personalised-offers";

    private final Domain domain;
    private final Erasure erasure;

    ErasureTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        erasure = domain.get(Erasure.class);
    }

    @Test
    void nothingThatTellsWhoItWasIsLeftInAnyTable() {
        var gone = new Persona(domain);
        var other = new Persona(domain);
        assertThat(Everything.mentioning(domain.pool(), gone.identifying()))
                .extracting(found -> found.replaceAll("\\..*", ""))
                .contains("account", "customer", "idempotency_key");

        erasure.erase(gone.id, "asked for");

        assertThat(Everything.mentioning(domain.pool(), gone.identifying())).isEmpty();
        assertThat(Everything.mentioning(domain.pool(), List.of(gone.externalId, gone.login)))
                .isEmpty();
        assertThat(domain.get(Traces.class).left(List.of(gone.id, other.id))).containsExactly(other.id);
        assertThat(domain.get(Ledger.class).openings(gone.id, 0, 10)).isEmpty();
        assertThat(domain.get(Ledger.class).openings(other.id, 0, 10)).isNotEmpty();
    }

    @Test
    void accountingRecordsStayAndNameNobody() {
        var gone = new Persona(domain);

        erasure.erase(gone.id, "asked for");

        assertThat(count("purchase where customer_id", gone.id)).isEqualTo(2);
        assertThat(count("purchase_line l join purchase p on p.id = l.purchase_id where p.customer_id", gone.id))
                .isEqualTo(2);
        assertThat(count("redemption where customer_id", gone.id)).isEqualTo(1);
        assertThat(count("consent_event where customer_id", gone.id)).isEqualTo(3);
        assertThat(count("access_entry where customer_id", gone.id)).isPositive();
        assertThat(count("offer_decision where customer_id", gone.id)).isZero();
        assertThat(count("customer where erased_at is not null and external_id like 'erased-%' and id", gone.id))
                .isEqualTo(1);
    }

    @Test
    void whoWasErasedCannotSignInAndIsSignedOut() {
        var gone = new Persona(domain);
        assertThat(signsIn(gone)).isEqualTo(Status.VALID);

        erasure.erase(gone.id, "asked for");

        assertThat(signsIn(gone)).isEqualTo(Status.INVALID);
        var session = new SessionCredential(Realm.PORTAL, gone.session);
        assertThat(domain.get(Admission.class).validate(session).getStatus()).isEqualTo(Status.INVALID);
    }

    @Test
    void everyBoundaryKnowsThePersonNoMore() {
        var gone = new Persona(domain);

        erasure.erase(gone.id, "asked for");

        domain.run(
                Callers.client(
                        Roles.CUSTOMERS_READ,
                        Roles.CUSTOMERS_WRITE,
                        Roles.OFFERS_READ,
                        Roles.PURCHASES_WRITE,
                        Roles.DECISIONS_READ,
                        Roles.CONSENTS_READ,
                        Roles.JOURNEY_READ),
                () -> {
                    var customers = domain.get(Customers.class);
                    assertThat(customers.exists(gone.id)).isFalse();
                    assertThat(customers.findByExternalId(gone.externalId)).isEmpty();
                    unknown(() -> customers.find(gone.id));
                    unknown(() -> domain.get(Consents.class).of(gone.id, null));
                    unknown(() -> domain.get(Consents.class).find(gone.consent));
                    unknown(() -> domain.get(Journeys.class).of(gone.id, java.util.Locale.FRENCH));
                    unknown(() -> domain.get(OfferDecisions.class).find(gone.decision, "fr"));
                    unknown(() -> domain.get(OfferDecisions.class).current(gone.id, "home", "fr"));
                    unknown(() -> domain.get(Purchases.class)
                            .record(
                                    gone.id,
                                    CustomerWorld.purchase(gone.mark + "-late", "2026-10-02T10:00:00Z", "1.00")));
                    unknown(() -> domain.get(Purchases.class).find(gone.id, purchaseOf(gone)));
                    var question = new ConsentChecks.Question(gone.id, PURPOSE, null);
                    assertThat(domain.get(ConsentChecks.class).check(List.of(question)))
                            .singleElement()
                            .matches(verdict ->
                                    !verdict.decision() && verdict.reason().equals("unknown-customer"));
                });
    }

    @Test
    void theSameExternalIdIsANewPersonAfterwards() {
        var gone = new Persona(domain);
        erasure.erase(gone.id, "asked for");

        var anew = gone.world.register(gone.externalId);

        assertThat(anew).isNotEqualTo(gone.id);
        erasure.mend();
        assertThat(domain.as(
                        CustomerWorld.PARTNER, () -> domain.get(Customers.class).exists(anew)))
                .isTrue();
    }

    @Test
    void twiceIsOnceAndOthersAreToldOnce() {
        var gone = new Persona(domain);

        erasure.erase(gone.id, "asked for");
        erasure.erase(gone.id, "asked for");

        assertThat(count("erasure where customer_id", gone.id)).isEqualTo(1);
        assertThat(count("event where event_type = 'org.concilier.customer.erased.v1' and subject_id", gone.id))
                .isEqualTo(1);
        assertThat(count("event where subject_id", gone.id)).isEqualTo(1);
    }

    private UUID purchaseOf(Persona persona) {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select p.id from Purchase p where p.customerId = :customer", UUID.class)
                .setParameter("customer", persona.id)
                .setMaxResults(1)
                .getSingleResult());
    }

    private static void unknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ConcilierException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    private Status signsIn(Persona persona) {
        return domain.get(Admission.class)
                .validate(SignIn.with(Realm.PORTAL, persona.login, Persona.PASSPHRASE, null))
                .getStatus();
    }

    private long count(String from, UUID customer) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from " + from + " = ?1")
                        .setParameter(1, customer)
                        .getSingleResult())
                .longValue());
    }
}
