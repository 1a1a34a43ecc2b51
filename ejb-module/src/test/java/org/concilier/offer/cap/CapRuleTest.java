package org.concilier.offer.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.cap.CapRule.Counter;
import org.concilier.offer.cap.CapRule.Per;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapRuleTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UUID CUSTOMER = new UUID(7, 7);
    private static final Use USE = new Use("TEN", "SPRING", "home", CUSTOMER, Instant.parse("2026-11-25T23:59:59Z"));

    @Test
    void timesAreCountedByOneAndMoneyByWhatItTakesOff() {
        var times = read("'counter':'REDEMPTION','per':['CUSTOMER','OFFER'],'window':'WEEK','limit':3");
        var money = read("'counter':'AMOUNT','per':['CAMPAIGN'],'window':'MONTH','amount':{'amount':'0.01',"
                + "'currency':'EUR'}");

        assertThat(times).isEqualTo(new CapRule(Counter.REDEMPTION, Set.of(Per.CUSTOMER, Per.OFFER), Window.WEEK, 3));
        assertThat(money).isEqualTo(new CapRule(Counter.AMOUNT, Set.of(Per.CAMPAIGN), Window.MONTH, 1));
        assertThat(times.weight(Money.of("4.00", "EUR"))).isEqualTo(1);
        assertThat(money.weight(Money.of("4.00", "EUR"))).isEqualTo(400);
    }

    @Test
    void aCampaignOrAPlacementHasACounterOfItsOwnAndOtherwiseTheOffer() {
        assertThat(rule(Per.CUSTOMER).key(USE).countedFor()).isEqualTo("offer:TEN");
        assertThat(rule(Per.OFFER).key(USE).countedFor()).isEqualTo("offer:TEN");
        assertThat(rule(Per.PLACEMENT).key(USE).countedFor()).isEqualTo("placement:home");
        assertThat(rule(Per.CAMPAIGN).key(USE).countedFor()).isEqualTo("campaign:SPRING");
        assertThat(rule(Per.CAMPAIGN).isOfCampaign()).isTrue();
        assertThat(rule(Per.OFFER).isOfCampaign()).isFalse();
    }

    @Test
    void eachCustomerIsCountedAloneOnlyWhereNamed() {
        assertThat(rule(Per.CUSTOMER, Per.CAMPAIGN).key(USE).customerId()).isEqualTo(CUSTOMER);
        assertThat(rule(Per.CAMPAIGN).key(USE).customerId()).isEqualTo(CapRule.NOBODY);
    }

    @Test
    void theCountersOfAUseAreThoseOfItsRules() {
        var rules = List.of(rule(Per.OFFER), new CapRule(Counter.AMOUNT, Set.of(Per.CUSTOMER), Window.LIFETIME, 900));

        assertThat(Counters.of(rules, USE, Money.of("2.50", "EUR")))
                .containsExactly(
                        new Counters.Count(rules.get(0).key(USE), 1, 5),
                        new Counters.Count(rules.get(1).key(USE), 250, 900));
    }

    /** 25 November 2026 is a Wednesday. */
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-25T23:59:59Z, 2026-11-25",
        "DAY, 2026-11-26T00:00:00Z, 2026-11-26",
        "WEEK, 2026-11-25T23:59:59Z, 2026-11-23",
        "WEEK, 2026-11-23T00:00:00Z, 2026-11-23",
        "WEEK, 2026-11-22T23:59:59Z, 2026-11-16",
        "MONTH, 2026-11-30T23:59:59Z, 2026-11-01",
        "MONTH, 2026-12-01T00:00:00Z, 2026-12-01",
        "LIFETIME, 2026-11-25T23:59:59Z, 1970-01-01",
    })
    void aWindowBeginsInUtcAndWeeksOnMonday(Window window, Instant at, LocalDate start) {
        var use = new Use("TEN", null, "home", CUSTOMER, at);
        var key = new CapRule(Counter.IMPRESSION, Set.of(Per.OFFER), window, 1).key(use);

        assertThat(key).isEqualTo(new CounterKey("offer:TEN", CapRule.NOBODY, Counter.IMPRESSION, window, start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "'counter':'REDEMPTION','per':['OFFER'],'window':'DAY','limit':0 ~ /limit",
                "'counter':'REDEMPTION','per':['OFFER'],'window':'DAY' ~ /limit",
                "'counter':'REDEMPTION','per':[],'window':'DAY','limit':1 ~ /per",
                "'counter':'REDEMPTION','per':['SHOP'],'window':'DAY','limit':1 ~ /per",
                "'counter':'REDEMPTION','per':['OFFER','CAMPAIGN'],'window':'DAY','limit':1 ~ /per",
                "'counter':'REDEMPTION','per':['CUSTOMER','OFFER','PLACEMENT'],'window':'DAY','limit':1 ~ /per",
                "'counter':'AMOUNT','per':['OFFER'],'window':'DAY','amount':{'amount':'0.00','currency':'EUR'} ~ /amount",
                "'counter':'AMOUNT','per':['OFFER'],'window':'DAY','amount':{'amount':'1.00','currency':'USD'} ~ /amount",
                "'counter':'AMOUNT','per':['OFFER'],'window':'DAY' ~ /amount",
            })
    void whatCannotBeCountedIsRefusedWhereItStands(String json, String pointer) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> read(json));

        assertThat(refused.faults()).extracting(InvalidInput.Fault::pointer).contains(pointer);
    }

    private static CapRule rule(Per... per) {
        return new CapRule(Counter.REDEMPTION, Set.of(per), Window.DAY, 5);
    }

    private static CapRule read(String json) {
        try (var reader = Json.createReader(new StringReader("{" + json.replace('\'', '"') + "}"))) {
            var fields = new Fields(reader.readObject());
            return fields.done(CapRule.read(fields, EUR));
        }
    }
}
