package org.concilier.identity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.Access;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.privacy.Presence;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.junit.jupiter.api.Test;

/** A second agent vouches for a caller whose voice was not recognised. */
@OnBothDatabases
class OverrideTest {
    private static final String WHY = "I know her: she was here this morning";

    private final Domain domain;
    private final CallWorld world;
    private final ConcilierPrincipal agnes;
    private final ConcilierPrincipal basile;
    private final UUID marie;
    private final String call;

    OverrideTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CallWorld(domain);
        agnes = world.agent("agnes");
        basile = world.agent("basile");
        marie = world.somebody();
        call = world.call(agnes, marie);
        world.voice(call, marie, Verdict.AMBER, "inconclusive");
    }

    @Test
    void twoAgentsOpenTheFileForTheFirstAndTheCustomerReadsWhy() {
        ask();
        assertThat(domain.as(basile, () -> world.vouching.waiting()))
                .extracting(InteractionView::id)
                .contains(call);

        var now = domain.as(basile, () -> world.vouching.override(call));

        assertThat(now.verdict()).isEqualTo(Verdict.GREEN);
        assertThat(now.presence().means()).isEqualTo(Presence.Means.SECOND_AGENT);
        assertThat(world.file(agnes, marie).familyName()).isEqualTo("Lefèvre");
        assertThatThrownBy(() -> world.file(basile, marie))
                .as("whoever vouches sees nothing")
                .isInstanceOf(CustomerNotPresent.class);
        assertThat(world.looks(marie))
                .extracting(Access::why, Access::basis)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "overriding the verdict of a call", "second agent: " + WHY));
    }

    @Test
    @Attack(id = "S-14", asvs = "2.3.5")
    void askingAloneOpensNothing() {
        ask();

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
    }

    @Test
    @Attack(id = "S-14", asvs = "2.3.5")
    void theSamePersonIsNoSecondAgentHoweverTheNameIsWritten() {
        ask();
        for (var me : List.of(agnes, world.agent("AGNES"))) {
            assertThatThrownBy(() -> domain.run(me, () -> world.vouching.override(call)))
                    .isInstanceOf(SecondAgentNeeded.class);
        }

        assertThatThrownBy(() -> world.file(agnes, marie)).isInstanceOf(CustomerNotPresent.class);
        assertThat(world.looks(marie))
                .filteredOn(look -> look.why().equals("overriding the verdict of a call"))
                .hasSize(2)
                .noneMatch(Access::allowed);
    }

    @Test
    @Attack(id = "S-14", asvs = "2.3.5")
    void nobodyVouchesUnasked() {
        assertThatThrownBy(() -> domain.run(basile, () -> world.vouching.override(call)))
                .isInstanceOf(NotOverridable.class);
    }

    @Test
    void theSecondAgentProvesItAfresh() {
        ask();
        var weak = new ConcilierPrincipal(basile.getName(), Kind.STAFF, null, Set.of(Roles.AGENT), "fr");
        assertThatThrownBy(() -> domain.run(weak, () -> world.vouching.override(call)))
                .isInstanceOf(InsufficientAssurance.class);

        world.after(Duration.ofMinutes(6));
        assertThatThrownBy(() -> domain.run(basile, () -> world.vouching.override(call)))
                .isInstanceOf(InsufficientAssurance.class);
    }

    @Test
    void againstSignsOfARecordingOrAFraudNobodyVouches() {
        for (var sign : List.of("spoof", "risk")) {
            world.voice(call, marie, Verdict.RED, sign);
            assertThatThrownBy(this::ask).isInstanceOf(NotOverridable.class);
        }
    }

    @Test
    void aRequestFromBeforeSuchASignIsWorthNothing() {
        ask();
        world.voice(call, marie, Verdict.RED, "spoof");

        assertThatThrownBy(() -> domain.run(basile, () -> world.vouching.override(call)))
                .isInstanceOf(NotOverridable.class);
    }

    @Test
    void aReasonIsGiven() {
        for (var reason : new String[] {null, "  ", "ok", "x".repeat(501)}) {
            assertThatThrownBy(() -> domain.run(agnes, () -> world.calls.askOverride(call, reason)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private void ask() {
        domain.run(agnes, () -> world.calls.askOverride(call, WHY));
    }
}
