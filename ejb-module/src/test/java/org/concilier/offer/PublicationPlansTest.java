package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.consent.Consents;
import org.concilier.consent.Decision;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeDrafts;
import org.concilier.consent.NoticeText;
import org.concilier.consent.Notices;
import org.concilier.consent.Permissions;
import org.concilier.consent.Presentation;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.Purposes;
import org.concilier.consent.RecordedChoice;
import org.concilier.consent.UnknownDraft;
import org.concilier.consent.Words;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.Fields;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What the plan says is what happens when the button is pressed. */
@OnBothDatabases
class PublicationPlansTest {
    private static final Presentation FAIR =
            new Presentation(new Words("Oui", "Yes"), new Words("Non", "No"), 1, 1, false, 1);

    private final Domain domain;
    private final OfferWorld world;
    private final PublicationPlans plans;
    private final Set<UUID> people = new HashSet<>();

    PublicationPlansTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new OfferWorld(domain);
        domain.clock().businessAt(Instant.parse("2026-11-23T12:00:00Z"));
        plans = domain.get(PublicationPlans.class);
    }

    @Test
    void whatThePlanSaysHappens() {
        var purpose = purposeWithAnswers();
        for (var compatible : List.of(true, false)) {
            draft(purpose, "again " + compatible);
            var plan = officer(() -> plans.of(purpose, compatible, "en")).outlook();
            var before = permitting(purpose);
            officer(() -> drafts().publish(purpose, compatible, plan.draft()));
            var after = permitting(purpose);

            assertThat(plan.keep()).isEqualTo(after.size()).isEqualTo(compatible ? 3 : 0);
            assertThat(plan.askAgain()).isEqualTo(before.size() - after.size()).isEqualTo(compatible ? 0 : 3);
            assertThat(domain.get(Notices.class).current(purpose, "en").version())
                    .isEqualTo(plan.nextVersion());
        }
    }

    @Test
    void everyAnswerIsCountedWhereItStands() {
        var purpose = purposeWithAnswers();
        draft(purpose, "again");

        var answers = officer(() -> plans.of(purpose, true, "en")).outlook().answers();

        assertThat(answers.standing()).isEqualTo(3);
        assertThat(answers.endingSoon()).isEqualTo(1);
        assertThat(answers.lapsed()).isEqualTo(1);
        assertThat(answers.refused()).isEqualTo(2);
        assertThat(answers.deferred()).isEqualTo(1);
        assertThat(answers.withdrawn()).isEqualTo(1);
    }

    @Test
    void theSameWordsAskNobodyAgain() {
        var purpose = purposeWithAnswers();
        draft(purpose, "first");

        var outlook = officer(() -> plans.of(purpose, false, "en")).outlook();

        assertThat(outlook.nextVersion()).isEqualTo(1);
        assertThat(outlook.keep()).isEqualTo(3);
        assertThat(outlook.askAgain()).isZero();
    }

    @Test
    void offersThatReadThePurposeAreNamedAndWhatItBroughtIsCounted() {
        var general = world.onlyForEveryone();
        var birthday = world.publish("profile.birth_month == context.month");
        var customer = world.customer();
        world.agrees(customer, OfferWorld.BIRTHDAY);
        var before = planOf(OfferWorld.BIRTHDAY);
        world.redeem(world.decide(customer), birthday.id(), "50.00");

        var plan = planOf(OfferWorld.BIRTHDAY);

        assertThat(plan.reading()).extracting(PublicationPlan.Reading::offer).containsExactly(birthday.id());
        assertThat(plan.reading()).noneMatch(offer -> offer.offer().equals(general.id()));
        assertThat(plan.stopFor())
                .isEqualTo(plan.outlook().answers().standing())
                .isPositive();
        assertThat(plan.redemptions()).isEqualTo(before.redemptions() + 1);
        assertThat(plan.saved().minor()).isEqualTo(before.saved().minor() + 500);
        assertThat(planOf(OfferWorld.JOURNEY).reading()).isEmpty();
    }

    @Test
    void thePlanTakesAsManyQueriesForManyAsForOne() {
        var few = purposeWithAnswers();
        var many = purposeWithAnswers();
        for (int i = 0; i < 20; i++) answer(many, Decision.GIVEN);
        draft(few, "again");
        draft(many, "again");
        officer(() -> plans.of(few, false, "en"));

        var one = domain.statements(() -> officer(() -> plans.of(few, false, "en")));
        var twenty = domain.statements(() -> officer(() -> plans.of(many, false, "en")));

        assertThat(twenty).hasSameSizeAs(one);
    }

    @Test
    void withoutADraftThereIsNoPlanAndOthersSeeNone() {
        var purpose = purposeWithAnswers();

        assertThatThrownBy(() -> officer(() -> plans.of(purpose, true, "en"))).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> world.asPartner(() -> plans.of(purpose, true, "en")))
                .isInstanceOf(EJBAccessException.class);
    }

    private PublicationPlan planOf(String purpose) {
        try {
            officer(() -> drafts().find(purpose));
        } catch (UnknownDraft none) {
            draft(purpose, "again");
        }
        return officer(() -> plans.of(purpose, false, "en"));
    }

    /** Three yeses that count, one of which ends soon; one that ran out; two noes; one put off; one stopped. */
    private String purposeWithAnswers() {
        var code = "p-" + UUID.randomUUID();
        officer(() -> domain.get(Purposes.class).put(code, terms(), null));
        officer(() -> domain.get(Notices.class).publish(code, new NoticeDraft(false, texts("first"), FAIR)));
        domain.clock().advance(Duration.ofDays(-370));
        answer(code, Decision.GIVEN);
        domain.clock().advance(Duration.ofDays(20));
        answer(code, Decision.GIVEN);
        domain.clock().advance(Duration.ofDays(350));
        answer(code, Decision.GIVEN);
        answer(code, Decision.GIVEN);
        answer(code, Decision.REFUSED);
        answer(code, Decision.REFUSED);
        answer(code, Decision.DEFERRED);
        var stopped = answer(code, Decision.GIVEN);
        world.withdraws(stopped.getKey(), stopped.getValue());
        return code;
    }

    private Map.Entry<UUID, UUID> answer(String purpose, Decision decision) {
        var customer = world.customer();
        people.add(customer);
        var choice = new RecordedChoice(purpose, decision, 1, "fr", "web-form", "web", null);
        var consent = domain.as(
                Callers.customer(customer),
                () -> domain.get(Consents.class).record(customer, choice).consent());
        return Map.entry(customer, consent.id());
    }

    private Collection<UUID> permitting(String purpose) {
        var grants = new HashMap<>(
                domain.inTransaction(() -> domain.get(Permissions.class).of(people)));
        grants.values().removeIf(grant -> !grant.permits(purpose));
        return grants.keySet();
    }

    private void draft(String purpose, String words) {
        officer(() -> drafts().put(purpose, new NoticeDraft(true, texts(words), FAIR), null));
    }

    private NoticeDrafts drafts() {
        return domain.get(NoticeDrafts.class);
    }

    private static Map<String, NoticeText> texts(String words) {
        var text = new NoticeText(words, words, words, words, words, words, words);
        return Map.of("fr", text, "en", text);
    }

    private static PurposeDraft terms() {
        var birthday = OfferWorld.catalogue("purposes").get(2).getJsonObject("purpose");
        var terms = PurposeDraft.from(new Fields(birthday));
        return new PurposeDraft(
                terms.name(),
                terms.benefit(),
                terms.dpvIri(),
                terms.legalBasis(),
                false,
                terms.categories(),
                List.of(),
                12,
                900);
    }

    private <T> T officer(Callable<T> work) {
        return domain.as(Callers.staff(Roles.PRIVACY_OFFICER), work);
    }
}
