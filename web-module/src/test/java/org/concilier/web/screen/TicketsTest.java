package org.concilier.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentStatus;
import org.concilier.offer.DecisionView;
import org.concilier.offer.DecisionView.Explanation;
import org.concilier.offer.DecisionView.State;
import org.concilier.offer.DecisionView.Used;
import org.concilier.offer.discount.Effect;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Use ALLOWED = new Use(
            "personalised-offers",
            "Offers",
            "More",
            ConsentStatus.GIVEN,
            "Allowed.",
            "allowed",
            "3 March 2026",
            "14:05:12",
            "3 March 2027",
            ID,
            1,
            1,
            true);

    @Test
    void whatOneConsentOpenedIsToldOnOneLine() {
        var tickets = of(offer(
                Effect.percentOff(1500, Money.of("20.00", "EUR")),
                State.OPEN,
                List.of(used("how often you buy"), used("how much you buy"))));
        assertThat(tickets).singleElement().satisfies(ticket -> {
            assertThat(ticket.worth()).isEqualTo("−15%");
            assertThat(ticket.unit()).isEqualTo("up to €20");
            assertThat(ticket.data())
                    .containsExactly(new Ticket.Data(
                            "how often you buy, how much you buy", "3 March 2026", "personalised-offers"));
        });
    }

    @Test
    void anOfferWhoseConsentHasEndedIsNotShown() {
        assertThat(of(offer(Effect.freeShipping(), State.LAPSED, List.of()))).isEmpty();
    }

    @Test
    void everyKindOfEffectSaysWhatItIsWorth() {
        assertThat(worth(Effect.amountOff(Money.of("10.00", "EUR")))).isEqualTo("−€10");
        assertThat(worth(Effect.freeShipping())).isEqualTo("Free");
        assertThat(worth(Effect.points(120))).isEqualTo("+120");
        assertThat(worth(Effect.INFORMATION)).isEmpty();
    }

    private static String worth(Effect effect) {
        return of(offer(effect, State.OPEN, List.of())).get(0).worth();
    }

    private static List<Ticket> of(DecisionView.Offer offer) {
        var tickets = new Tickets();
        tickets.say = WordingTest.in("en");
        var decision = new DecisionView(
                ID,
                ID,
                Instant.EPOCH,
                "home",
                null,
                true,
                List.of(offer),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                "",
                "");
        return tickets.of(decision, List.of(ALLOWED));
    }

    private static DecisionView.Offer offer(Effect effect, State state, List<Used> used) {
        var why = new Explanation("You buy often.", List.of(), used, List.of(), "Without: 5% off.");
        return new DecisionView.Offer(
                ID, "X", 1, "Title", "Text", effect, null, 0, false, true, "ABC", state, List.of(), null, why);
    }

    private static Used used(String label) {
        return new Used("purchase.x", label, "purchase-history", "personalised-offers", ID);
    }
}
