package org.concilier.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFieldsTest {
    private static final String WHOLE = """
            {"campaign":"SPRING","code":"BACK-15","title":{"fr":"Retour","en":"Back"},
             "description":{"fr":"Ravis.","en":"Glad."},"rule":"purchase.recency_days > 60","priority":7,
             "validFrom":"2026-11-23T10:00:00Z","validTo":"2026-12-23T10:00:00Z","placements":["home","cart"],
             "couponRequired":true,"pointsPrice":50,"budget":{"limit":{"amount":"1000.50","currency":"EUR"}},
             "stacking":{"groups":[{"name":"ALL","mode":"STACKABLE"},{"name":"SALE","mode":"HIGHEST","limit":2}],
                "excludes":["GIFT","WELCOME-5"]},
             "caps":[{"counter":"REDEMPTION","per":["CUSTOMER"],"window":"LIFETIME","limit":1},
                {"counter":"AMOUNT","per":["CUSTOMER","CAMPAIGN"],"window":"MONTH",
                    "amount":{"amount":"20.00","currency":"EUR"}}],
             "effect":{"kind":"PERCENT_OFF","basisPoints":1250,"cap":{"amount":"20.00","currency":"EUR"},"scope":"ORDER",
                "base":"UNDISCOUNTED","allocation":"EVEN","target":{"skus":["A1","A2"],"categories":["coffee"]},
                "floorBasisPoints":5000}}""";

    @Test
    void whatIsReadIntoTheFormIsWrittenAsItWas() {
        assertThat(again(WHOLE)).isEqualTo(json(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'AMOUNT_OFF','amount':{'amount':'5.00','currency':'EUR'},'scope':'ITEM','base':'RUNNING'}",
                "{'kind':'FIXED_PRICE','amount':{'amount':'9.99','currency':'EUR'},'scope':'ITEM'}",
                "{'kind':'FREE_SHIPPING'}",
                "{'kind':'FREE_ITEM','buy':2,'free':1,'most':3,'target':{'categories':['tea']}}",
                "{'kind':'POINTS','points':200}",
                "{'kind':'POINTS_MULTIPLIER','basisPoints':20000,'amount':{'amount':'1.00','currency':'EUR'}}",
                "{'kind':'INFORMATION'}"
            })
    void everyKindOfEffectComesBackAsItWas(String effect) {
        var offer =
                "{\"campaign\":\"SPRING\",\"code\":\"BACK-15\",\"title\":{\"fr\":\"a\",\"en\":\"b\"},\"description\":{"
                        + "\"fr\":\"c\",\"en\":\"d\"},\"effect\":" + effect.replace('\'', '"') + "}";
        assertThat(again(offer)).isEqualTo(json(offer));
    }

    @Test
    void fieldsOfAnotherKindAreLeftOut() {
        var typed =
                new HashMap<>(Map.of("effect-kind", "FREE_SHIPPING", "effect-percent", "15", "effect-scope", "ITEM"));
        var effect = new OfferFields(typed, "EUR").json("C", "O", List.of()).getJsonObject("effect");
        assertThat(effect.keySet()).containsExactly("kind");
    }

    @ParameterizedTest
    @CsvSource({"15,1500", "'12,5',1250", "12.55,1255", "0.01,1", "'1 %',100"})
    void perCentIsWrittenAsPeopleWriteIt(String said, int basisPoints) {
        var typed = Map.of("effect-kind", "PERCENT_OFF", "effect-percent", said);
        var effect = new OfferFields(new HashMap<>(typed), "EUR")
                .json("C", "O", List.of())
                .getJsonObject("effect");
        assertThat(effect.getInt("basisPoints")).isEqualTo(basisPoints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "12.555", "-3", "99999999999"})
    void whatIsNoPercentageIsLeftToItsReaderToRefuse(String said) {
        var typed = Map.of("effect-kind", "PERCENT_OFF", "effect-percent", said);
        var effect = new OfferFields(new HashMap<>(typed), "EUR")
                .json("C", "O", List.of())
                .getJsonObject("effect");
        assertThat(effect.getString("basisPoints")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT_OFF,/effect/basisPoints,/effect/percent",
        "POINTS_MULTIPLIER,/effect/basisPoints,/effect/factor",
        "POINTS_MULTIPLIER,/effect/amount/amount,/effect/per",
        "AMOUNT_OFF,/effect/amount/amount,/effect/amount",
        "PERCENT_OFF,/budget/limit/amount,/budget/limit",
        "PERCENT_OFF,/caps/3/per,/caps",
        "PERCENT_OFF,/stacking/groups/0/name,/groups",
        "PERCENT_OFF,/title/fr,/title/fr"
    })
    void faultsAreAtTheFieldWherePeopleWrite(String kind, String pointer, String field) {
        assertThat(OfferFaults.renamed(kind, new InvalidInput.Fault(pointer, "is wrong"))
                        .pointer())
                .isEqualTo(field);
    }

    private static JsonObject again(String offer) {
        var read = json(offer);
        var places = OfferReading.array(read, "placements").getValuesAs(jakarta.json.JsonString::getString);
        return new OfferFields(OfferFields.of(read), "EUR").json("SPRING", "BACK-15", places);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
