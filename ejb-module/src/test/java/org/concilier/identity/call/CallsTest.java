package org.concilier.identity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.privacy.retention.Perishable;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CallsTest {
    private final Domain domain;
    private final CallWorld world;
    private final ConcilierPrincipal agnes;
    private final UUID marie;

    CallsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CallWorld(domain);
        agnes = world.agent("agnes");
        marie = world.somebody();
    }

    @Test
    void aCallRingsIsAnsweredOnceAndEnds() {
        var call = rings("{'interaction':'%s','customerId':'" + marie + "'}");
        assertThat(domain.as(agnes, () -> world.calls.waiting()))
                .extracting(InteractionView::id)
                .contains(call);

        domain.run(agnes, () -> world.calls.answer(call));
        assertThatThrownBy(() -> domain.run(world.agent("basile"), () -> world.calls.answer(call)))
                .isInstanceOf(CallTaken.class);
        domain.run(agnes, () -> world.calls.hangUp(call));
        domain.run(agnes, () -> world.calls.hangUp(call));

        assertThat(world.seen(agnes, call).steps())
                .extracting(InteractionView.Step::kind)
                .containsExactly(EventKind.OPENED, EventKind.IDENTIFIED, EventKind.ANSWERED, EventKind.CLOSED);
        assertThat(domain.as(agnes, () -> world.calls.mine()))
                .extracting(InteractionView::id)
                .doesNotContain(call);
    }

    @Test
    void aVoiceThatIsRecognisedWhileTheCallWaitsCountsForWhoeverAnswers() {
        var call = rings("{'interaction':'%s'}");
        world.green(call, marie);
        world.after(Duration.ofMinutes(1));

        var answered = domain.as(agnes, () -> world.calls.answer(call));

        assertThat(answered.customerId()).isEqualTo(marie);
        assertThat(world.file(agnes, marie)).isNotNull();
        world.after(Duration.ofMinutes(29));
        assertThatThrownBy(() -> world.file(agnes, marie))
                .as("half an hour from the verdict")
                .isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void aVoiceOfSomebodyElseIsNotTheCallers() {
        var call = world.call(agnes, marie);

        world.green(call, world.somebody());

        var seen = world.seen(agnes, call);
        assertThat(seen.verdict()).isEqualTo(Verdict.AMBER);
        assertThat(seen.reason()).isEqualTo("other-person");
        assertThat(seen.presence()).isNull();
    }

    @Test
    void aVerdictAfterTheEndOrForAnUnknownCallChangesNothing() {
        var call = world.call(agnes, marie);
        domain.run(agnes, () -> world.calls.hangUp(call));

        world.green(call, marie);
        world.green("no-such-call", marie);

        assertThat(world.seen(agnes, call).verdict()).isNull();
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void aCallWhoseEndNobodyToldUsOfEndsByItself() {
        var call = world.call(agnes, marie);
        world.after(Interaction.LONGEST);

        world.green(call, marie);

        assertThatThrownBy(() -> domain.run(agnes, () -> world.calls.sendLink(call)))
                .isInstanceOf(UnknownInteraction.class);
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void anothersCallIsAsGoodAsNone() {
        var call = world.call(agnes, marie);
        var basile = world.agent("basile");

        for (Runnable act : List.<Runnable>of(
                () -> world.calls.find(call),
                () -> world.calls.identify(call, marie),
                () -> world.calls.sendLink(call),
                () -> world.calls.askOverride(call, "because I would like to"),
                () -> world.calls.hangUp(call))) {
            assertThatThrownBy(() -> domain.run(basile, act)).isInstanceOf(UnknownInteraction.class);
        }
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.MARKETER), () -> world.calls.find(call)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aConsentThatEndsClosesWhatItOpenedInTheCallThatGoesOn() {
        var call = world.call(agnes, marie);
        world.green(call, marie);

        domain.inTransaction(() -> {
            var end = new ConsentChanged(marie, "voice-recognition", false, 7);
            domain.get(Verdicts.class).onConsents(new ConsentsChanged(List.of(end)));
            return null;
        });

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
        world.voice(call, marie, Verdict.AMBER, "consent-ended");
        assertThat(world.seen(agnes, call).verdict()).isEqualTo(Verdict.AMBER);
    }

    @Test
    void telephonyNamesACallOnceAndInASensibleWay() {
        var call = rings("{'interaction':'%s'}");

        assertThatThrownBy(() -> ring("{'interaction':'" + call + "'}")).isInstanceOf(InteractionTaken.class);
        for (var bad : List.of("{}", "{'interaction':'a b'}", "{'interaction':'<x>'}", "{'interaction':7}")) {
            assertThatThrownBy(() -> ring(bad)).as(bad).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void twoAgentsWhoAnswerAtOnceAreOne() throws Exception {
        var call = rings("{'interaction':'%s'}");
        var both = Stream.of("agnes", "basile")
                .map(name -> (Callable<Boolean>) () -> domain.as(world.agent(name), () -> answered(call)))
                .map(domain.executor()::submit)
                .toList();

        var won = List.of(both.get(0).get(20, TimeUnit.SECONDS), both.get(1).get(20, TimeUnit.SECONDS));

        assertThat(won).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void pagesLearnOfEachStepByItsNumber() {
        var call = world.call(agnes, marie);
        var feed = domain.get(CallFeed.class);
        var before = feed.steps(List.of(call, "no-such-call"));

        world.voice(call, marie, Verdict.AMBER, "inconclusive");

        assertThat(feed.steps(List.of(call, "no-such-call"))).isEqualTo(Map.of(call, before.get(call) + 1));
    }

    @Test
    void callsAreForgottenThirtyDaysAfterTheirEnd() {
        var call = world.call(agnes, marie);
        var old = domain.get(OldCalls.class);
        world.after(Duration.ofDays(30));
        assertThat(due(old)).isZero();

        world.after(Interaction.LONGEST.plusMillis(1));
        assertThat(due(old)).isPositive();
        old.drop();

        assertThatThrownBy(() -> world.seen(agnes, call)).isInstanceOf(UnknownInteraction.class);
    }

    private long due(Perishable old) {
        return domain.inTransaction(old::due);
    }

    private boolean answered(String call) {
        try {
            world.calls.answer(call);
            return true;
        } catch (CallTaken other) {
            return false;
        }
    }

    private String rings(String body) {
        var call = "call-" + UUID.randomUUID();
        ring(body.formatted(call));
        return call;
    }

    private void ring(String body) {
        domain.run(CallWorld.EXCHANGE, () -> world.telephony.open(CallWorld.fields(body)));
    }
}
