package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a rule set of what is live and of drafts, as if these were published and in their time. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DraftRules {
    @Inject
    RuleSets ruleSets;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** Each draft in the place of the live offer of its code. */
    public RuleSet beside(RuleSet live, List<JsonObject> drafts) {
        var codes = codes(drafts);
        var all = new ArrayList<Terms>();
        live.offers().stream().filter(offer -> !codes.contains(offer.code())).forEach(all::add);
        drafts.forEach(draft -> all.add(terms(draft)));
        return new RuleSet(live.version(), all, live.places(), live.trials(), live.budgeted());
    }

    public Set<String> codes(List<JsonObject> drafts) {
        return drafts.stream().map(draft -> draft.getString("code")).collect(Collectors.toSet());
    }

    public OfferDraft read(JsonObject draft) {
        return OfferDraft.read(new Fields(draft).ignoring("campaign"), Currency.getInstance(currency));
    }

    public Terms terms(JsonObject json) {
        var draft = read(json);
        var offer = new Offer(draft, 0, Currency.getInstance(currency), clock.instant(), Offer.Origin.NOWHERE);
        return Terms.of(offer, draft.rule().map(ruleSets::compile).orElse(null)).anytime();
    }
}
