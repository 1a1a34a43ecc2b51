package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.consent.Decision.GIVEN;
import static org.concilier.consent.NoticeStatus.LATEST;
import static org.concilier.consent.NoticeStatus.STALE;
import static org.concilier.consent.NoticeStatus.UNUSED;
import static org.concilier.consent.NoticeStatus.USED;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** Withdrawing a version from use, and retiring a purpose. */
@OnBothDatabases
class OutOfUseTest {
    private final Domain domain;
    private final ConsentWorld world;
    private final Notices notices;
    private final Purposes purposes;
    private final String purpose;
    private final UUID customer;

    OutOfUseTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        notices = domain.get(Notices.class);
        purposes = domain.get(Purposes.class);
        purpose = world.purpose();
        customer = world.customer();
    }

    @Test
    void aWithdrawnVersionAsksNobodyAndTakesNothingBack() {
        world.answer(customer, purpose, GIVEN);
        var newcomer = world.customer();

        withdraw(1);

        assertThat(purposes.find(purpose).askable()).isFalse();
        assertThatThrownBy(() -> world.answer(newcomer, purpose, GIVEN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("withdrawn from use");
        assertThat(world.permits(customer, purpose)).isTrue();
        assertThat(notices.version(purpose, 1, "fr").text().title()).isEqualTo("first");
        assertThat(notices.current(purpose, "fr").withdrawnAt())
                .isEqualTo(domain.clock().business().instant());
    }

    @Test
    void withdrawingTwiceTellsTheSame() {
        var first = withdraw(1);
        domain.clock().advance(Duration.ofDays(1));

        assertThat(withdraw(1)).isEqualTo(first);
        assertThatThrownBy(() -> withdraw(2)).isInstanceOf(UnknownNotice.class);
    }

    @Test
    void theNextVersionAsksAgainEvenWithTheSameWords() {
        withdraw(1);
        var next = world.publish(purpose, "first", true);

        assertThat(next.version()).isEqualTo(2);
        assertThat(purposes.find(purpose).askable()).isTrue();
        world.answer(customer, purpose, GIVEN, 2);
        assertThat(world.permits(customer, purpose)).isTrue();
    }

    @Test
    void withdrawingAnOldVersionLeavesTheLatestInUse() {
        world.publish(purpose, "second", true);

        withdraw(1);

        assertThat(purposes.find(purpose).askable()).isTrue();
        assertThat(versions())
                .extracting(NoticeVersion::statuses)
                .containsExactly(List.of(STALE, UNUSED), List.of(LATEST, UNUSED));
    }

    @Test
    void theListTellsWhatIsInUseAndWhatWasAnswered() {
        world.answer(customer, purpose, GIVEN);
        world.publish(purpose, "second", true);
        world.answer(customer, purpose, GIVEN, 2);
        world.publish(purpose, "third", true);

        assertThat(versions())
                .extracting(NoticeVersion::statuses)
                .containsExactly(List.of(STALE, USED), List.of(STALE, USED), List.of(LATEST, UNUSED));
        assertThat(notices.versions(purpose, 2, 10))
                .extracting(NoticeVersion::version)
                .containsExactly(3);
        withdraw(3);
        assertThat(versions().get(2).statuses()).containsExactly(STALE, UNUSED);
    }

    @Test
    void whoPublishedAndWithdrewIsKeptAndToldToThoseWhoMayKnow() {
        withdraw(1);

        assertThat(notices.versions(purpose, 0, 10).get(0).withdrawnBy()).isNull();
        assertThat(world.officer(() -> notices.versions(purpose, 0, 10)).get(0))
                .satisfies(version -> assertThat(version.publishedBy()).isEqualTo("privacy-officer@alba.example"))
                .satisfies(version -> assertThat(version.withdrawnBy()).isEqualTo("privacy-officer@alba.example"));
    }

    @Test
    void theListIsOneQueryHoweverManyVersions() {
        world.publish(purpose, "second", true);
        world.publish(purpose, "third", true);

        assertThat(domain.statements(this::versions)).hasSize(2);
    }

    @Test
    void aRetiredPurposePermitsNothingAndAsksNobody() {
        var given = world.answer(customer, purpose, GIVEN);

        var retired = retire();

        assertThat(world.permits(customer, purpose)).isFalse();
        assertThat(retired.retiredAt()).isEqualTo(domain.clock().business().instant());
        assertThat(retired.minVersion()).isNull();
        assertThat(retired.askable()).isFalse();
        assertThatThrownBy(() -> world.answer(world.customer(), purpose, GIVEN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("retired");
        assertThat(world.as(customer, () -> world.consents.find(given.id())).permits())
                .isFalse();
        assertThat(world.withdraw(customer, given.id()).consentId()).isEqualTo(given.id());
    }

    @Test
    void aRetiredPurposeStaysRetired() {
        var first = retire();
        domain.clock().advance(Duration.ofDays(1));

        assertThat(retire()).isEqualTo(first);
        assertThat(world.officer(() -> purposes.find(purpose)).retiredBy()).isEqualTo("privacy-officer@alba.example");
        assertThat(purposes.find(purpose).retiredBy()).isNull();
        assertThatThrownBy(() -> world.publish(purpose, "second", false)).isInstanceOf(RetiredPurpose.class);
        assertThatThrownBy(() -> world.put(purpose, first.version(), List.of(), "contact"))
                .isInstanceOf(RetiredPurpose.class);
        assertThat(purposes.list(null, 200)).extracting(PurposeView::code).contains(purpose);
    }

    @Test
    void lookingBackOneSeesWhatWasAllowedBeforeItWasRetired() {
        world.answer(customer, purpose, GIVEN);
        domain.clock().advance(Duration.ofDays(1));
        var before = domain.clock().business().instant();
        domain.clock().advance(Duration.ofDays(1));
        retire();
        var after = domain.clock().business().instant();

        var then = world.as(customer, () -> world.consents.of(customer, before));
        var now = world.as(customer, () -> world.consents.of(customer, after));

        assertThat(then).extracting(ConsentView::permits).containsExactly(true);
        assertThat(now).extracting(ConsentView::permits).containsExactly(false);
    }

    /** Pain point 4 of the field: ending one thing ended others. */
    @Test
    void retiringOnePurposeTouchesNoOther() {
        var other = world.purpose();
        var given = world.answer(customer, other, GIVEN);
        var untouched = purposes.find(other);

        retire();
        withdraw(1);

        assertThat(world.permits(customer, other)).isTrue();
        assertThat(world.as(customer, () -> world.consents.find(given.id()))).isEqualTo(given);
        assertThat(purposes.find(other)).isEqualTo(untouched);
    }

    /** Pain point 2 of the field: after a no to everything, the page showed a yes. */
    @Test
    void whatWasAnsweredIsWhatIsShownNext() {
        var other = world.purpose();
        var refused = world.answer(customer, purpose, Decision.REFUSED);
        var alsoRefused = world.answer(customer, other, Decision.REFUSED);

        assertThat(world.as(customer, () -> world.consents.of(customer, null)))
                .containsExactlyInAnyOrder(refused, alsoRefused);
    }

    @Test
    void onlyPrivacyStaffTakeOutOfUse() {
        var marketer = Callers.staff(Roles.MARKETER);

        assertThatThrownBy(() -> domain.as(marketer, () -> purposes.retire(purpose)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> domain.as(marketer, () -> notices.withdraw(purpose, 1, "fr")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void everyStatusIsANoticeStatusOfDpv() throws IOException {
        var terms = DpvTerms.of("notice.csv");

        for (var status : NoticeStatus.values()) {
            assertThat(terms.get(status.iri())).as(status.name()).isEqualTo("https://w3id.org/dpv#NoticeStatus");
        }
    }

    private List<NoticeVersion> versions() {
        return notices.versions(purpose, 0, 50);
    }

    private NoticeView withdraw(int version) {
        return world.officer(() -> notices.withdraw(purpose, version, "fr"));
    }

    private PurposeView retire() {
        return world.officer(() -> purposes.retire(purpose));
    }
}
