package org.concilier.identity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.privacy.Access;
import org.concilier.privacy.CustomerNotPresent;
import org.concilier.privacy.HeldData;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CallNotesTest {
    private static final String WORDS = "Wants her letters at work from Monday.";

    private final Domain domain;
    private final CallWorld world;
    private final CallNotes notes;
    private final ConcilierPrincipal agnes;
    private final UUID marie;

    CallNotesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new CallWorld(domain);
        notes = domain.get(CallNotes.class);
        agnes = world.agent("agnes");
        marie = world.somebody();
    }

    @Test
    void aNoteIsKeptAgainAndAgainWhileItIsWrittenAndToldToTheCustomerOnce() {
        var call = world.call(agnes, marie);
        var begun = writes(call, marie, 0, "Wants her");
        var kept = writes(call, marie, begun.version(), WORDS);

        assertThat(writes(call, marie, 0, WORDS))
                .as("the same words twice are once")
                .isEqualTo(kept);
        assertThat(read(call).words()).isEqualTo(WORDS);
        assertThat(world.looks(marie))
                .filteredOn(look -> look.why().equals("writing a note of a call"))
                .extracting(Access::categories, Access::basis)
                .containsExactly(tuple(List.of("calls"), "contract"));
    }

    @Test
    void whatAnotherWindowWroteIsNotWrittenOver() {
        var call = world.call(agnes, marie);
        writes(call, marie, 0, WORDS);

        assertThatThrownBy(() -> writes(call, marie, 0, "Nothing.")).isInstanceOf(StaleNote.class);
        assertThat(read(call).words()).isEqualTo(WORDS);
    }

    @Test
    @Attack(id = "S-13", asvs = "8.2.2")
    void aNoteNeverLandsOnAnotherCustomerOrInAnothersCall() {
        var call = world.call(agnes, marie);
        writes(call, marie, 0, WORDS);
        var other = world.somebody();
        domain.run(agnes, () -> world.calls.identify(call, other));

        assertThat(read(call).words()).isEmpty();
        assertThatThrownBy(() -> writes(call, marie, 1, "More.")).isInstanceOf(NoteClosed.class);
        assertThatThrownBy(() -> domain.run(world.agent("basile"), () -> notes.write(call, other, 0, "More.")))
                .isInstanceOf(UnknownInteraction.class);
        assertThatThrownBy(() -> domain.run(world.agent("basile"), () -> notes.find(call)))
                .isInstanceOf(UnknownInteraction.class);
    }

    @Test
    void theLastWordsCanBeWrittenForAMinuteAfterTheCall() {
        var call = world.call(agnes, marie);
        domain.run(agnes, () -> world.calls.hangUp(call));
        world.after(Duration.ofSeconds(59));
        var kept = writes(call, marie, 0, WORDS);
        world.after(Duration.ofSeconds(1));

        assertThat(read(call).writableUntil()).isNull();
        assertThatThrownBy(() -> writes(call, marie, kept.version(), "More.")).isInstanceOf(NoteClosed.class);
        assertThat(read(call).words()).isEqualTo(WORDS);
    }

    @Test
    void aNoteIsShortAndAnEmptyOneIsNone() {
        var call = world.call(agnes, marie);
        assertThatThrownBy(() -> writes(call, marie, 0, "x".repeat(CallNotes.LONGEST + 1)))
                .isInstanceOf(InvalidInput.class);
        var kept = writes(call, marie, 0, WORDS);

        writes(call, marie, kept.version(), " ");

        assertThat(read(call))
                .extracting(CallNotes.Note::words, CallNotes.Note::version)
                .containsExactly("", 0);
        assertThat(held()).doesNotContain(WORDS);
    }

    @Test
    void theAgentOfTheNextCallReadsItOnceTheCustomerIsVerified() {
        writes(world.call(agnes, marie), marie, 0, WORDS);
        var basile = world.agent("basile");
        var next = world.call(basile, marie);
        assertThatThrownBy(() -> domain.as(basile, () -> notes.inCall(marie))).isInstanceOf(CustomerNotPresent.class);
        world.green(next, marie);

        assertThat(domain.as(basile, () -> notes.inCall(marie)))
                .extracting(CallNotes.Earlier::words)
                .containsExactly(WORDS);
        assertThat(world.looks(marie))
                .filteredOn(look -> look.why().equals("reading notes of calls"))
                .extracting(Access::allowed, Access::categories, Access::basis)
                .contains(tuple(true, List.of("calls"), "present: voice"))
                .hasSize(2);
    }

    @Test
    void theCustomerHasItAmongTheDataThatIsHeldUntilThirtyDaysAfterTheCall() {
        var call = world.call(agnes, marie);
        writes(call, marie, 0, WORDS);
        domain.run(agnes, () -> world.calls.identify(call, world.somebody()));
        assertThat(held()).contains(WORDS);

        world.after(Duration.ofDays(30).plus(Interaction.LONGEST).plusMillis(1));
        domain.get(OldCalls.class).drop();

        assertThat(held()).doesNotContain(WORDS);
    }

    private CallNotes.Note writes(String call, UUID customer, int version, String words) {
        return domain.as(agnes, () -> notes.write(call, customer, version, words));
    }

    private CallNotes.Note read(String call) {
        return domain.as(agnes, () -> notes.find(call));
    }

    private String held() {
        return domain.as(
                world.customer(marie),
                () -> domain.get(HeldData.class).mine(Locale.ENGLISH.getLanguage()).stream()
                        .filter(held -> held.category().equals("calls"))
                        .flatMap(held -> held.rows().stream())
                        .toList()
                        .toString());
    }
}
