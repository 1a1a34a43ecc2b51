package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Presence;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent does with offers on the phone: nothing before the customer is verified, and nothing unseen. */
@OnBothDatabases
class OffersInCallTest {
    private final Domain domain;
    private final OfferWorld world;
    private final ConcilierPrincipal agnes;
    private DecisionView decision;
    private UUID customer;
    private UUID offer;

    OffersInCallTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        var agent = new ConcilierPrincipal("agnes@alba.example", Kind.STAFF, null, Set.of(Roles.AGENT), "fr");
        agnes = Callers.proved(agent, domain.clock().instant());
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
        customer = world.customer();
        decision = world.decide(customer);
        offer = decision.offers().get(0).offerId();
    }

    @Test
    void nothingIsUsedCheckedOrTakenBackBeforeTheCustomerIsVerified() {
        var redemption = world.redeem(decision, offer, "10.00");

        List.<Callable<?>>of(
                        this::redeem,
                        this::validate,
                        () -> world.redemptions.find(redemption.redemptionId()),
                        () -> rollBack(redemption.redemptionId(), "{}"),
                        () -> domain.get(Accesses.class).inCall(customer, null, 10))
                .forEach(work ->
                        assertThatThrownBy(() -> domain.as(agnes, work)).isInstanceOf(CustomerNotPresent.class));

        assertThat(seenByTheCustomer().stream().filter(look -> look.party().equals("agent")))
                .hasSize(5)
                .noneMatch(Access::allowed);
        assertThat(world.asPartner(() -> world.redemptions.find(redemption.redemptionId()))
                        .state())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void onceVerifiedAnOfferIsUsedAndTakenBackByLineAndTheCustomerReadsIt() {
        present(customer);

        assertThat(domain.as(agnes, this::validate).usable())
                .extracting(ValidationView.Usable::offerId)
                .contains(offer);
        var redemption = domain.as(agnes, this::redeem);
        var back = domain.as(agnes, () -> rollBack(redemption.redemptionId(), "{'lines':[{'line':0,'quantity':1}]}"));

        assertThat(back.state()).isEqualTo("PARTIALLY_ROLLED_BACK");
        assertThat(domain.as(agnes, () -> domain.get(Accesses.class).own(customer)))
                .extracting(Access::why)
                .containsExactlyInAnyOrder("using an offer", "checking offers on a cart", "rolling back a redemption");
        assertThat(seenByTheCustomer())
                .filteredOn(look -> look.why().equals("using an offer"))
                .singleElement()
                .extracting(Access::basis)
                .isEqualTo("present: voice");
    }

    @Test
    void presenceOfOneCustomerUsesNoOfferOfAnother() {
        present(world.customer());

        assertThatThrownBy(() -> domain.as(agnes, this::redeem)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void anAgentReadsOwnLooksOnlyAndOnlyOfThisHalfHour() {
        present(customer);
        domain.as(agnes, this::validate);
        world.asPartner(() -> world.redemptions.of(customer));

        assertThat(domain.as(agnes, () -> domain.get(Accesses.class).own(customer)))
                .hasSize(1);
        domain.clock().advance(Duration.ofMinutes(31));
        assertThat(domain.as(agnes, () -> domain.get(Accesses.class).own(customer)))
                .isEmpty();
    }

    private void present(UUID who) {
        var until = domain.clock().instant().plus(CustomerPresent.LONGEST);
        domain.inTransaction(() -> {
            domain.get(CustomerPresent.class)
                    .grant(
                            agnes.getName(),
                            new Presence("call-" + UUID.randomUUID(), who, Presence.Means.VOICE, until));
            return null;
        });
    }

    private RedemptionView redeem() {
        return world.redemptions.redeem(OfferWorld.fields("{'decisionId':'" + decision.decisionId() + "','offerId':'"
                + offer + "','orderId':'" + UUID.randomUUID() + "','cart':" + CART + "}"));
    }

    private ValidationView validate() {
        return domain.get(Validations.class)
                .validate(OfferWorld.fields("{'decisionId':'" + decision.decisionId() + "','cart':" + CART + "}"));
    }

    private RollbackView rollBack(UUID redemption, String body) {
        return domain.get(Rollbacks.class).rollBack(redemption, OfferWorld.fields(body));
    }

    private List<Access> seenByTheCustomer() {
        return domain.as(
                Callers.customer(customer), () -> domain.get(Accesses.class).entries(customer, null, 50));
    }

    private static final String CART =
            "{'lines':[{'sku':'s','quantity':2,'unitPrice':{'amount':'30.00','currency':'EUR'}}]}";
}
