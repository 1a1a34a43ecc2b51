package org.concilier.identity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.Access;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.privacy.Presence;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** The voice was not enough: the customer touches a passkey, and the call turns green. */
@OnBothDatabases
class CallLinksTest {
    private final Domain domain;
    private final CallWorld world;
    private final ConcilierPrincipal agnes;
    private final UUID marie;
    private final String call;

    CallLinksTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CallWorld(domain);
        agnes = world.agent("agnes");
        marie = world.somebody();
        call = world.call(agnes, marie);
        world.voice(call, marie, Verdict.AMBER, "inconclusive");
    }

    @Test
    void aPasskeyOfTheCustomerTurnsTheCallGreen() {
        var link = sent();
        assertThat(world.seen(agnes, call).link()).isEqualTo(LinkState.SENT);

        domain.run(world.customer(marie), () -> world.links.open(link));
        assertThat(world.seen(agnes, call).link()).isEqualTo(LinkState.OPENED);
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);

        domain.run(world.customer(marie), () -> world.links.confirm(link));

        var seen = world.seen(agnes, call);
        assertThat(seen.verdict()).isEqualTo(Verdict.GREEN);
        assertThat(seen.link()).isEqualTo(LinkState.USED);
        assertThat(seen.presence().means()).isEqualTo(Presence.Means.PASSKEY);
        assertThat(world.file(agnes, marie)).isNotNull();
        assertThat(world.looks(marie)).extracting(Access::basis).contains("present: passkey");
    }

    @Test
    void theLinkOfAnotherCustomerLeadsNowhere() {
        var link = sent();
        var other = world.customer(world.somebody());

        assertThatThrownBy(() -> domain.run(other, () -> world.links.open(link)))
                .isInstanceOf(UnknownInteraction.class);
        assertThatThrownBy(() -> domain.run(other, () -> world.links.confirm(link)))
                .isInstanceOf(UnknownInteraction.class);
    }

    @Test
    void aPassphraseAloneIsNotEnough() {
        var link = sent();
        var weak = new ConcilierPrincipal("login", Kind.CUSTOMER, marie, Set.of(Roles.CUSTOMER), "fr");

        assertThatThrownBy(() -> domain.run(weak, () -> world.links.confirm(link)))
                .isInstanceOf(InsufficientAssurance.class);
    }

    @Test
    void aLinkIsGoodOnceForTenMinutesAndForThisCall() {
        var used = sent();
        domain.run(world.customer(marie), () -> world.links.confirm(used));
        refused(used);

        var old = sent();
        var replaced = old;
        var fresh = sent();
        refused(replaced);

        world.after(Duration.ofMinutes(10));
        refused(fresh);

        var late = sent();
        domain.run(agnes, () -> world.calls.hangUp(call));
        refused(late);
    }

    @Test
    void aVoiceThatIsHardToHearDoesNotUndoAPasskeyButSignsOfAFraudDo() {
        var link = sent();
        domain.run(world.customer(marie), () -> world.links.confirm(link));

        world.voice(call, marie, Verdict.AMBER, "inconclusive");
        assertThat(world.file(agnes, marie)).isNotNull();

        world.voice(call, marie, Verdict.RED, "spoof");
        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    void nobodyIsSentALinkInACallWithNobody() {
        var empty = domain.as(agnes, world.calls::open).id();

        assertThatThrownBy(() -> domain.run(agnes, () -> world.calls.sendLink(empty)))
                .isInstanceOf(NobodyIdentified.class);
    }

    private void refused(UUID link) {
        assertThatThrownBy(() -> domain.run(world.customer(marie), () -> world.links.confirm(link)))
                .isInstanceOf(UnknownInteraction.class);
    }

    private UUID sent() {
        domain.run(agnes, () -> world.calls.sendLink(call));
        return world.link(marie);
    }
}
