package org.concilier.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.concilier.customer.CustomerWorld;
import org.concilier.privacy.NotYours;
import org.concilier.privacy.retention.Perishable;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ExperienceTest {
    private final Domain domain;
    private final Ease ease;
    private final UsedForms forms;
    private final SetAside aside;
    private final ConcilierPrincipal me;
    private final ConcilierPrincipal other;

    ExperienceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        ease = domain.get(Ease.class);
        forms = domain.get(UsedForms.class);
        aside = domain.get(SetAside.class);
        var world = new CustomerWorld(domain);
        me = customer(world);
        other = customer(world);
    }

    @Test
    void nobodyIsAskedTwiceInThirtyDaysEvenWithoutAnAnswer() {
        assertThat(domain.as(me, () -> ease.ask(Moment.STOPPED))).isPresent();
        domain.clock().advance(Duration.ofDays(29));
        assertThat(domain.as(me, () -> ease.ask(Moment.REQUESTED))).isEmpty();
        assertThat(domain.as(other, () -> ease.ask(Moment.REQUESTED))).isPresent();
        domain.clock().advance(Duration.ofDays(2));
        assertThat(domain.as(me, () -> ease.ask(Moment.REQUESTED))).isPresent();
    }

    @Test
    void aPageThatIsLoadedAgainShowsTheSameQuestionUntilItIsAnswered() {
        var asked = domain.as(me, () -> ease.ask(Moment.STOPPED)).orElseThrow();
        assertThat(domain.as(me, () -> ease.ask(Moment.STOPPED))).contains(asked);
        domain.run(me, () -> ease.answer(asked, 4));
        assertThat(domain.as(me, () -> ease.ask(Moment.STOPPED))).isEmpty();
    }

    @Test
    void oneTapCountsAndOnlyOnesOwn() {
        var from = domain.clock().instant();
        var asked = domain.as(me, () -> ease.ask(Moment.CORRECTED)).orElseThrow();
        assertThatThrownBy(() -> domain.run(other, () -> ease.answer(asked, 1))).isInstanceOf(NotYours.class);
        domain.run(me, () -> ease.answer(asked, 5));
        domain.run(me, () -> ease.answer(asked, 1));
        var to = domain.clock().instant().plusSeconds(1);
        assertThat(domain.as(Callers.staff(Roles.PRIVACY_OFFICER), () -> ease.counts(from, to)))
                .contains(new Ease.Count(Moment.CORRECTED, 5, 1));
    }

    @Test
    void aFormCountsOnceUnlessNothingCameOfIt() {
        var token = Secrets.token();
        assertThat(domain.as(me, () -> forms.claim(token))).isEmpty();
        assertThat(domain.as(me, () -> forms.claim(token)).orElseThrow().done()).isFalse();
        domain.run(me, () -> forms.release(token));
        assertThat(domain.as(me, () -> forms.claim(token))).isEmpty();
        domain.run(me, () -> forms.done(token));
        domain.run(me, () -> forms.release(token));
        assertThat(domain.as(me, () -> forms.claim(token)).orElseThrow().done()).isTrue();
    }

    @Test
    void tokensOfFormsAreForgottenAfterADay() {
        var old = domain.get(OldForms.class);
        var token = Secrets.token();
        domain.as(me, () -> forms.claim(token));
        domain.clock().advance(Duration.ofHours(25));
        assertThat(domain.inTransaction(((Perishable) old)::due)).isPositive();
        domain.inTransaction(old::drop);
        assertThat(domain.as(me, () -> forms.use(token))).isEmpty();
    }

    @Test
    void offersThatAreNotWantedStayAsideUntilTheyAreBroughtBack() {
        var offer = UUID.randomUUID();
        domain.run(me, () -> aside.put(offer));
        domain.run(me, () -> aside.put(offer));
        assertThat(domain.as(me, aside::offers)).containsExactly(offer);
        assertThat(domain.as(other, aside::offers)).isEmpty();
        domain.run(me, aside::bringBack);
        assertThat(domain.as(me, aside::offers)).isEmpty();
    }

    private static ConcilierPrincipal customer(CustomerWorld world) {
        var id = world.register("experience-" + UUID.randomUUID());
        return new ConcilierPrincipal("me-" + id, Kind.CUSTOMER, id, Set.of(Roles.CUSTOMER, Roles.SIGNED_IN), "fr");
    }
}
