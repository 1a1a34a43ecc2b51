package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.RuleCompiler;
import org.concilier.shared.Fields;
import org.junit.jupiter.api.Test;

/** The starter offers: every rule compiles, every stage is thought of, and there is one for everyone. */
class OfferCatalogueTest {
    private final RuleCompiler compiler = new RuleCompiler(AttributeRegistry.standard());
    private final List<OfferDraft> offers = OfferWorld.catalogue("offers").stream()
            .map(offer -> OfferDraft.read(new Fields(offer).ignoring("campaign"), Currency.getInstance("EUR")))
            .toList();

    @Test
    void oneIsForEveryoneAndAtLeastEightArePersonal() {
        assertThat(offers)
                .filteredOn(o -> o.rule().isEmpty() && o.conditions().areNone())
                .hasSize(1);
        assertThat(offers)
                .filteredOn(o -> o.rule().isPresent()
                        && !compiler.compile(o.rule().get()).purposes().isEmpty())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void noTwoCodesOrTitlesAreAlike() {
        assertThat(offers).extracting(OfferDraft::code).doesNotHaveDuplicates();
        assertThat(offers).extracting(o -> o.title().fr()).doesNotHaveDuplicates();
        assertThat(offers).extracting(o -> o.title().en()).doesNotHaveDuplicates();
    }

    @Test
    void everyOfferNamesACampaignThatDeclaresWhatItsRuleReads() {
        var declared = new HashMap<String, List<String>>();
        for (var campaign : OfferWorld.catalogue("campaigns")) {
            declared.put(
                    campaign.getString("code"),
                    CampaignDraft.read(new Fields(campaign)).purposes());
        }
        for (var offer : OfferWorld.catalogue("offers")) {
            var purposes = declared.get(offer.getString("campaign"));
            assertThat(purposes).as(offer.getString("code")).isNotNull();
            if (!offer.containsKey("rule")) continue;
            assertThat(purposes)
                    .as(offer.getString("code"))
                    .containsAll(compiler.compile(offer.getString("rule")).purposes());
        }
    }

    @Test
    void everyStageAfterTheFirstPurchaseHasAnOffer() {
        var stages = new HashSet<>(
                AttributeRegistry.standard().find("journey.stage").orElseThrow().words());
        stages.remove("NEW");
        var rules = new ArrayList<String>();
        offers.forEach(o -> o.rule().ifPresent(rules::add));
        assertThat(stages).allMatch(stage -> rules.stream().anyMatch(rule -> rule.contains("'" + stage + "'")));
    }
}
