package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.GIVEN;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import org.concilier.consent.wording.FieldDifference;
import org.concilier.consent.wording.Warning;
import org.concilier.consent.wording.Warning.Code;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class NoticeDraftsTest {
    private static final Presentation FAIR =
            new Presentation(new Words("Oui", "Yes"), new Words("Non", "No"), 1, 1, false, 1);

    private final Domain domain;
    private final ConsentWorld world;
    private final NoticeDrafts drafts;
    private final Notices notices;
    private final String purpose;

    NoticeDraftsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        drafts = domain.get(NoticeDrafts.class);
        notices = domain.get(Notices.class);
        purpose = world.purpose();
    }

    @Test
    void whatWasSavedIsWhatIsShownAndNobodyIsAskedWithIt() {
        var put = put("second", null);

        assertThat(put.created()).isTrue();
        assertThat(world.officer(() -> drafts.find(purpose))).isEqualTo(put.draft());
        assertThat(put.draft().basedOn()).isEqualTo(1);
        assertThat(put.draft().editedBy()).isEqualTo("privacy-officer@alba.example");
        assertThat(put.draft().presentation()).isEqualTo(FAIR);
        assertThat(notices.current(purpose, "en").version()).isEqualTo(1);
    }

    @Test
    void aChangeIsBasedOnTheDraftThatWasRead() {
        var first = put("second", null).draft();
        var same = put("second", first.version());
        var changed = put("better", first.version()).draft();

        assertThat(same.draft().version()).isEqualTo(first.version());
        assertThat(changed.version()).isNotEqualTo(first.version());
        assertThatThrownBy(() -> put("worse", first.version()))
                .isInstanceOf(StaleDraft.class)
                .extracting("status")
                .isEqualTo(412);
        assertThatThrownBy(() -> put("worse", null))
                .isInstanceOf(StaleDraft.class)
                .extracting("status")
                .isEqualTo(428);
        assertThat(world.officer(() -> drafts.find(purpose))).isEqualTo(changed);
    }

    @Test
    void aDraftThatWasThrownAwayNeverComesBackUnderTheSameVersion() {
        var first = put("second", null).draft();
        world.officer(() -> discard(first.version()));

        assertThatThrownBy(() -> world.officer(() -> drafts.find(purpose))).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> put("second", first.version())).isInstanceOf(StaleDraft.class);
        var again = put("second", null).draft();
        assertThat(again.version()).isGreaterThan(first.version());
        assertThatThrownBy(() -> publish(true, first.version())).isInstanceOf(StaleDraft.class);
    }

    @Test
    void publishingMakesTheNextVersionAndClosesTheDraft() {
        var draft = put("second", null).draft();
        var published = publish(true, draft.version());

        assertThat(published.created()).isTrue();
        assertThat(published.notice().version()).isEqualTo(2);
        assertThat(published.notice().compatibleWithPrevious()).isTrue();
        assertThat(published.notice().refuseLabel()).isEqualTo("No");
        assertThat(notices.current(purpose, "fr").acceptLabel()).isEqualTo("Oui");
        assertThatThrownBy(() -> world.officer(() -> drafts.find(purpose))).isInstanceOf(UnknownDraft.class);
    }

    @Test
    void whatWasNotReviewedIsNotPublished() {
        var reviewed = put("second", null).draft();
        put("secretly worse", reviewed.version());

        assertThatThrownBy(() -> publish(true, reviewed.version()))
                .isInstanceOf(StaleDraft.class)
                .extracting("status")
                .isEqualTo(412);
        assertThatThrownBy(() -> publish(true, null))
                .isInstanceOf(StaleDraft.class)
                .extracting("status")
                .isEqualTo(428);
        assertThat(notices.current(purpose, "en").version()).isEqualTo(1);
    }

    @Test
    void aDraftThatWasOvertakenIsReviewedAgain() {
        var draft = put("third", null).draft();
        world.publish(purpose, "second", true);

        assertThatThrownBy(() -> publish(true, draft.version())).isInstanceOf(OvertakenDraft.class);

        var rebased = put("third", draft.version()).draft();
        assertThat(rebased.basedOn()).isEqualTo(2);
        assertThat(publish(true, rebased.version()).notice().version()).isEqualTo(3);
    }

    @Test
    void aPurposeThatReachesFurtherHasNoCompatibleNotice() {
        var before = domain.get(Purposes.class).find(purpose);
        world.put(purpose, before.version(), List.of("Comptoir du Nord"), "purchase-history");
        var draft = put("second", null).draft();

        assertThatThrownBy(() -> publish(true, draft.version())).isInstanceOf(IncompatibleTerms.class);
        assertThat(publish(false, draft.version()).notice().compatibleWithPrevious())
                .isFalse();
    }

    @Test
    void theCheckWarnsAndForbidsNothing() {
        var draft = put("Hurry", null).draft();

        var check = world.officer(() -> drafts.check(purpose));

        assertThat(check.draft()).isEqualTo(draft.version());
        assertThat(check.warnings())
                .extracting(Warning::code)
                .contains(Code.PRESSURE, Code.RETENTION_MISSING, Code.RECIPIENTS_MISSING);
        assertThat(publish(true, draft.version()).warnings()).isEqualTo(check.warnings());
    }

    @Test
    void publishingIsForPrivacyStaffAndReadingForAuditorsToo() {
        var draft = put("second", null).draft();

        var auditor = Callers.staff(Roles.AUDITOR);
        assertThat(domain.as(auditor, () -> drafts.find(purpose))).isEqualTo(draft);
        assertThatThrownBy(() -> domain.as(auditor, () -> drafts.publish(purpose, true, draft.version())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.MARKETER), () -> drafts.find(purpose)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theDifferenceWithTheDraftTellsWordsLabelsAndTerms() {
        var before = domain.get(Purposes.class).find(purpose);
        world.put(purpose, before.version(), List.of("Comptoir du Nord"), "contact");
        put("first and second", null);

        var told = world.officer(() -> drafts.differences(purpose, 1, "en"));

        assertThat(told.to()).isNull();
        assertThat(told.fields()).extracting(FieldDifference::field).contains("title", "howToStop", "acceptLabel");
        assertThat(told.fields()).allMatch(FieldDifference::changed);
        assertThat(told.terms().categoriesAdded()).containsExactly("contact");
        assertThat(told.terms().categoriesRemoved()).containsExactly("purchase-history");
        assertThat(told.terms().recipientsAdded()).containsExactly("Comptoir du Nord");
    }

    @Test
    void publishedVersionsAreComparedWithTheTermsOfTheirTime() {
        var before = domain.get(Purposes.class).find(purpose);
        world.put(purpose, before.version(), List.of(), "contact");
        world.publish(purpose, "first", false);
        world.publish(purpose, "second", false);

        var terms = notices.differences(purpose, 1, 2, "fr");
        var words = notices.differences(purpose, 2, 3, "fr");

        assertThat(terms.changed()).isTrue();
        assertThat(terms.fields()).noneMatch(FieldDifference::changed);
        assertThat(terms.terms().categoriesAdded()).containsExactly("contact");
        assertThat(words.terms().changed()).isFalse();
        assertThat(words.fields()).filteredOn(FieldDifference::changed).hasSize(7);
        assertThatThrownBy(() -> notices.differences(purpose, 1, 4, "fr")).isInstanceOf(UnknownNotice.class);
    }

    /** Pain point 4 of the field: one publication revoked consents for purposes that nobody had touched. */
    @Test
    void publishingForOnePurposeTouchesNoOther() {
        var other = world.purpose();
        var customer = world.customer();
        var given = world.answer(customer, other, GIVEN);
        var mine = world.answer(customer, purpose, GIVEN);
        var untouched = domain.get(Purposes.class).find(other);

        publish(false, put("second", null).draft().version());

        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(world.permits(customer, other)).isTrue();
        assertThat(world.as(customer, () -> world.consents.find(given.id()))).isEqualTo(given);
        assertThat(domain.get(Purposes.class).find(other)).isEqualTo(untouched);
        assertThat(mine.epoch()).isEqualTo(given.epoch() + 1);
    }

    private NoticeDrafts.Put put(String words, Long expected) {
        var text = new NoticeText(words, words, words, words, words, words, words);
        var draft = new NoticeDraft(true, Map.of("fr", text, "en", text), FAIR);
        return world.officer(() -> drafts.put(purpose, draft, expected));
    }

    private Notices.Published publish(boolean compatible, Long reviewed) {
        return world.officer(() -> drafts.publish(purpose, compatible, reviewed));
    }

    private Void discard(long version) {
        drafts.discard(purpose, version);
        return null;
    }
}
