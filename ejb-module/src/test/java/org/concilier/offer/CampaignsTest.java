package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign from draft to archive: what it takes, who may take it where, and what it never does. */
@OnBothDatabases
class CampaignsTest {
    private static final ConcilierPrincipal AUTHOR = TwoHands.AUTHOR;
    private static final ConcilierPrincipal OTHER = TwoHands.PUBLISHER;

    private final Domain domain;
    private final OfferWorld world;
    private final Campaigns campaigns;
    private final OfferDrafts drafts;
    private final Publications publications;

    CampaignsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        campaigns = domain.get(Campaigns.class);
        drafts = domain.get(OfferDrafts.class);
        publications = domain.get(Publications.class);
    }

    @BeforeEach
    void oneOfferForEveryone() {
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        world.onlyForEveryone();
    }

    @Test
    void aDraftDecidesNobodyUntilTwoHavePublishedIt() {
        var campaign = open("", OfferWorld.OFFERS);
        draft(campaign, "A-1", "purchase.frequency >= 0");
        var customer = world.customer();
        world.agrees(customer, OfferWorld.OFFERS);
        assertThat(codes(customer)).doesNotContain(campaign + "-A-1");

        publish(campaign);

        assertThat(codes(customer)).contains(campaign + "-A-1");
        var published = find(campaign);
        assertThat(published.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(published.drafts()).isEmpty();
        assertThat(published.publishedBy()).isEqualTo("client:partner");
    }

    @Test
    void whoHandsInDoesNotPublish() {
        var campaign = open("");
        draft(campaign, "A", null);
        var submitted = submit(AUTHOR, campaign);

        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> domain.run(AUTHOR, () -> publications.publish(campaign, submitted.version())));
        assertThatExceptionOfType(NotSubmitted.class)
                .isThrownBy(() -> domain.run(OTHER, () -> publications.publish(open(""), 0)));
        var byProgram = open("");
        var version = submit(OTHER, byProgram).version();
        assertThatExceptionOfType(SecondPersonNeeded.class)
                .isThrownBy(() -> domain.run(OTHER, () -> publications.publish(byProgram, version)));
    }

    @Test
    void whatChangesAfterItWasHandedInMustBeHandedInAgain() {
        var campaign = open("");
        draft(campaign, "A", null);
        var submitted = submit(AUTHOR, campaign);
        draft(campaign, "B", null);

        assertThatExceptionOfType(StaleCampaign.class)
                .isThrownBy(() -> domain.run(OTHER, () -> publications.publish(campaign, submitted.version())));
        var now = find(campaign).version();
        assertThatExceptionOfType(NotSubmitted.class)
                .isThrownBy(() -> domain.run(OTHER, () -> publications.publish(campaign, now)));
    }

    @Test
    void whatIsSentBackSaysWhy() {
        var campaign = open("");
        var submitted = submit(AUTHOR, campaign);

        var back = domain.as(OTHER, () -> publications.sendBack(campaign, "No end date.", submitted.version()));

        assertThat(back.sentBack()).isEqualTo("No end date.");
        assertThat(back.submittedBy()).isNull();
    }

    @Test
    void aRuleReadsOnlyWhatItsCampaignDeclares() {
        var campaign = open("", OfferWorld.JOURNEY);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> draft(campaign, "A", "purchase.frequency >= 2"))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/rule"))
                .satisfies(e -> assertThat(e.in("fr"))
                        .startsWith(
                                "/rule Ligne 1, colonne 1\u202f: «\u202fpurchase.frequency\u202f» demande la finalité"))
                .withMessageContaining("personalised-offers, which the campaign does not declare");
    }

    @Test
    void whatNobodyPublishedCannotBeDeclaredAndUnknownPlacesAreNamed() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> open("", "mind-reading"))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/purposes/0"));
        var campaign = open("");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        domain.as(AUTHOR, () -> drafts.create(offer(campaign, "A", null, ",'placements':['moon']"))))
                .satisfies(e -> assertThat(e.faults().get(0).pointer()).isEqualTo("/placements/0"))
                .satisfies(e -> assertThat(e.in("fr")).contains("Cet emplacement n’existe pas", "home"))
                .withMessageContaining("home");
    }

    @Test
    void timeMakesItScheduledThenActiveThenEnded() {
        var campaign = open(",'validFrom':'2026-12-01T00:00:00Z','validTo':'2026-12-25T00:00:00Z'");
        draft(campaign, "A", null);
        publish(campaign);
        var customer = world.customer();

        assertThat(find(campaign).status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(codes(customer)).doesNotContain(campaign + "-A");
        domain.clock().businessAt(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(find(campaign).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(codes(customer)).contains(campaign + "-A");
        domain.clock().businessAt(Instant.parse("2026-12-25T00:00:00Z"));
        assertThat(find(campaign).status()).isEqualTo(CampaignStatus.ENDED);
        assertThat(codes(customer)).doesNotContain(campaign + "-A");
    }

    @Test
    void aPauseHoldsItsOffersBackAndNoIllegalStepIsTaken() {
        var campaign = open("");
        draft(campaign, "A", null);
        assertThatExceptionOfType(IllegalCampaignStep.class).isThrownBy(() -> move(campaign, CampaignStatus.PAUSED));
        publish(campaign);
        var customer = world.customer();

        move(campaign, CampaignStatus.PAUSED);
        assertThat(codes(customer)).doesNotContain(campaign + "-A");
        move(campaign, CampaignStatus.ACTIVE);
        assertThat(codes(customer)).contains(campaign + "-A");
        assertThatExceptionOfType(IllegalCampaignStep.class).isThrownBy(() -> move(campaign, CampaignStatus.ARCHIVED));
        move(campaign, CampaignStatus.ENDED);
        assertThat(codes(customer)).doesNotContain(campaign + "-A");
        assertThatExceptionOfType(IllegalCampaignStep.class).isThrownBy(() -> move(campaign, CampaignStatus.ACTIVE));
        assertThatExceptionOfType(IllegalCampaignStep.class).isThrownBy(() -> draft(campaign, "B", null));
        assertThat(move(campaign, CampaignStatus.ARCHIVED).status()).isEqualTo(CampaignStatus.ARCHIVED);
    }

    @Test
    void aSpentBudgetExhaustsIt() {
        var campaign = open("");
        var ten = ",'budget':{'limit':{'amount':'10.00','currency':'EUR'}}";
        domain.as(AUTHOR, () -> drafts.create(offer(campaign, "A", null, ten)));
        publish(campaign);
        var decision = world.decide(world.customer());
        var offer = decision.offers().stream()
                .filter(o -> o.offer().equals(campaign + "-A"))
                .findFirst()
                .orElseThrow();

        world.redeem(decision, offer.offerId(), "100.00");

        assertThat(find(campaign).status()).isEqualTo(CampaignStatus.EXHAUSTED);
    }

    @Test
    void whatIsPublishedDoesNotChange() {
        var campaign = open("");
        publish(campaign);

        assertThatExceptionOfType(IllegalCampaignStep.class)
                .isThrownBy(() -> domain.as(
                        AUTHOR,
                        () -> campaigns.change(
                                campaign,
                                CampaignDraft.read(TwoHands.draft(campaign, List.of(OfferWorld.OFFERS))),
                                find(campaign).version())));
        assertThatExceptionOfType(NothingToPublish.class).isThrownBy(() -> submit(AUTHOR, campaign));
    }

    private String open(String more, String... purposes) {
        var code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var declared = purposes.length == 0 ? "" : ",'purposes':['" + String.join("','", purposes) + "']";
        var body = "{'code':'" + code + "','title':{'fr':'a','en':'a'},'owner':'Marketing'" + declared + more + "}";
        return domain.as(AUTHOR, () -> campaigns.create(CampaignDraft.read(OfferWorld.fields(body))))
                .code();
    }

    private void draft(String campaign, String name, String rule) {
        domain.as(AUTHOR, () -> drafts.create(offer(campaign, name, rule, "")));
    }

    private static Fields offer(String campaign, String name, String rule, String more) {
        var condition = rule == null ? "" : ",'rule':\"" + rule + "\"";
        return OfferWorld.fields("{'campaign':'" + campaign + "','code':'" + campaign + "-" + name
                + "','title':{'fr':'a','en':'a'},'description':{'fr':'a','en':'a'},'effect':{'kind':'PERCENT_OFF',"
                + "'basisPoints':1000}" + condition + more + "}");
    }

    private CampaignView submit(ConcilierPrincipal by, String campaign) {
        return domain.as(by, () -> publications.submit(campaign, find(campaign).version()));
    }

    private void publish(String campaign) {
        new TwoHands(domain).publish(campaign);
    }

    private CampaignView move(String campaign, CampaignStatus next) {
        return domain.as(
                AUTHOR, () -> campaigns.move(campaign, next, find(campaign).version()));
    }

    private CampaignView find(String campaign) {
        return domain.as(Callers.staff(Roles.AUDITOR), () -> campaigns.find(campaign));
    }

    private List<String> codes(UUID customer) {
        return world.decide(customer).offers().stream()
                .map(DecisionView.Offer::offer)
                .toList();
    }
}
