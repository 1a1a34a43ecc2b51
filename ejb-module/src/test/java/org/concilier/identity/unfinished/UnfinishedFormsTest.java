package org.concilier.identity.unfinished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concilier.identity.IdentityWorld;
import org.concilier.identity.unfinished.UnfinishedForms.Beginning;
import org.concilier.privacy.retention.RetentionRun;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What a member of staff is typing is there again for the same person, in the same form, until it is sent. */
@OnBothDatabases
class UnfinishedFormsTest {
    private static final String FORM = "offer-draft?campaign=SPRING";

    private final Domain domain;
    private final UnfinishedForms forms;
    private final ConcilierPrincipal me;
    private final ConcilierPrincipal other;

    UnfinishedFormsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        var world = new IdentityWorld(domain);
        forms = domain.get(UnfinishedForms.class);
        me = marketer(world.agent());
        other = marketer(world.agent());
    }

    @Test
    void comesBackToWhoTypedItWithEveryTick() {
        var typed = Map.of("title-fr", List.of("Café"), "places", List.of("home", "till"));

        var begun = mine(() -> forms.keep(FORM, null, 0, typed)).orElseThrow();

        assertThat(mine(() -> forms.typed(FORM, begun.id()))).isEqualTo(typed);
        assertThat(mine(() -> forms.of(FORM))).containsExactly(begun);
        assertThat(begun.until()).isEqualTo(begun.keptAt().plus(Duration.ofDays(30)));
    }

    @Test
    void isNothingToAnyoneElseNorInAnotherForm() {
        var begun = keep(null, "mine");

        assertThat(domain.as(other, () -> forms.typed(FORM, begun.id()))).isEmpty();
        assertThat(domain.as(other, () -> forms.of(FORM))).isEmpty();
        assertThat(mine(() -> forms.typed("rule", begun.id()))).isEmpty();
        domain.as(other, () -> drop(begun));
        assertThat(words(begun)).isEqualTo("mine");
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), () -> forms.of(FORM)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void growsWithEveryKeepAndRemembersWhenItWasBegun() {
        var first = keep(null, "one");
        domain.clock().advance(Duration.ofMinutes(7));
        var second = keep(first, "one two");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.begunAt()).isEqualTo(first.begunAt());
        assertThat(second.keptAt()).isEqualTo(first.keptAt().plus(Duration.ofMinutes(7)));
        assertThat(words(second)).isEqualTo("one two");
    }

    @Test
    void whatAnotherWindowKeptIsNotWrittenOver() {
        var first = keep(null, "one");
        keep(first, "one, on the left");

        var right = keep(first, "one, on the right");

        assertThat(right.id()).isNotEqualTo(first.id());
        assertThat(mine(() -> drop(first)))
                .as("only what was seen is thrown away")
                .isFalse();
        assertThat(words(first)).isEqualTo("one, on the left");
        assertThat(words(right)).isEqualTo("one, on the right");
    }

    @Test
    void theSameWordsTwiceAreOnceAsWhenAnAnswerWasLost() {
        var first = keep(null, "one");
        var second = keep(first, "two");

        assertThat(keep(first, "two")).isEqualTo(second);
        assertThat(mine(() -> forms.of(FORM))).hasSize(1);
    }

    @Test
    void isGoneWhenItIsSentAndWhoeverStillTypesBeginsAnew() {
        var begun = keep(null, "one");
        assertThat(mine(() -> drop(begun))).isTrue();
        assertThat(mine(() -> drop(begun))).as("a second time").isTrue();
        assertThat(mine(() -> forms.of(FORM))).isEmpty();

        assertThat(keep(begun, "more").id()).isNotEqualTo(begun.id());
    }

    @Test
    void isOverThirtyDaysAfterTheLastKeyAndThenDeleted() {
        var begun = keep(null, "one");
        domain.clock().advance(Duration.ofDays(29));
        var later = keep(begun, "two");
        domain.clock().advance(Duration.ofDays(29));
        domain.get(RetentionRun.class).run();
        assertThat(words(later)).isEqualTo("two");

        domain.clock().advance(Duration.ofDays(2));
        assertThat(mine(() -> forms.typed(FORM, begun.id()))).isEmpty();
        assertThat(mine(() -> forms.of(FORM))).isEmpty();
        domain.get(RetentionRun.class).run();
        assertThat(rows("id = ?1", begun.id())).isZero();
    }

    @Test
    void notMoreThanFiveOfAFormWaitAndNoneIsEndless() {
        for (int i = 0; i < 5; i++) keep(null, "beginning " + i);

        assertThat(mine(() -> forms.keep(FORM, null, 0, typed("a sixth")))).isEmpty();
        assertThat(mine(() -> forms.keep("rule", null, 0, typed("x".repeat(50_000)))))
                .isEmpty();
        assertThat(mine(() -> forms.keep("rule" + "x".repeat(300), null, 0, typed("x"))))
                .isEmpty();
        assertThat(mine(() -> forms.of(FORM))).hasSize(5);
    }

    @Test
    void theDatabaseAloneDoesNotTellIt() {
        var begun = keep(null, "a secret plan");

        assertThat(rows("id = ?1 and sealed like '%secret plan%'", begun.id())).isZero();
        assertThat(rows("id = ?1 and sealed <> ''", begun.id())).isEqualTo(1);
    }

    private long rows(String where, UUID id) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from unfinished_form where " + where)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue());
    }

    private Beginning keep(Beginning on, String words) {
        var id = on == null ? null : on.id();
        var version = on == null ? 0 : on.version();
        return mine(() -> forms.keep(FORM, id, version, typed(words))).orElseThrow();
    }

    private boolean drop(Beginning begun) {
        return forms.drop(FORM, begun.id(), begun.version());
    }

    private String words(Beginning begun) {
        return mine(() -> forms.typed(FORM, begun.id())).get("words").get(0);
    }

    private <T> T mine(Supplier<T> call) {
        return domain.as(me, call::get);
    }

    private static Map<String, List<String>> typed(String words) {
        return Map.of("words", List.of(words));
    }

    private static ConcilierPrincipal marketer(String login) {
        return new ConcilierPrincipal(login, Kind.STAFF, null, Set.of(Roles.MARKETER), "fr");
    }
}
