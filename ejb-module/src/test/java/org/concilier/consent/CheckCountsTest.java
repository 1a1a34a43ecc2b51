package org.concilier.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.privacy.Access;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CheckCount;
import org.concilier.privacy.CheckFlush;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CheckCountsTest {
    private static final ConcilierPrincipal PARTNER = Callers.client(Roles.DECISIONS_READ);

    private final Domain domain;
    private final ConsentWorld world;
    private final UUID customer;
    private final String purpose;

    CheckCountsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new ConsentWorld(domain);
        customer = world.customer();
        purpose = world.purpose();
    }

    @Test
    void checksAreCountedByPartnerPurposeAndDay() {
        check(purpose);
        world.answer(customer, purpose, Decision.GIVEN);
        check(purpose);
        check(purpose);
        domain.clock().advance(Duration.ofDays(1));
        check(purpose);
        check("made-up-by-the-partner");
        flush();

        assertThat(counts())
                .extracting(
                        CheckCount::on,
                        CheckCount::client,
                        CheckCount::purpose,
                        CheckCount::permitted,
                        c -> c.refused())
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-24"), "partner", "?", 0L, 1L),
                        tuple(LocalDate.parse("2026-11-24"), "partner", purpose, 1L, 0L),
                        tuple(LocalDate.parse("2026-11-23"), "partner", purpose, 2L, 1L));
    }

    @Test
    void laterCountsAreAddedToWhatIsThere() {
        check(purpose);
        flush();
        check(purpose);
        flush();
        flush();

        assertThat(counts()).singleElement().matches(count -> count.refused() == 2);
    }

    @Test
    void aCheckStaysOneReadAndWritesNothing() {
        var statements = domain.statements(() -> check(purpose));

        assertThat(statements).singleElement().asString().startsWith("select");
    }

    @Test
    void nothingIsLostBetweenCountingAndStoring() throws Exception {
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < 3; i++) {
            work.add(domain.executor().submit(() -> {
                for (int n = 0; n < 200; n++) check(purpose);
            }));
        }
        while (work.stream().anyMatch(each -> !each.isDone())) flush();
        for (var each : work) each.get();
        flush();

        assertThat(counts()).singleElement().matches(count -> count.refused() == 600);
    }

    @Test
    void nobodyIsCountedThatDoesNotExist() {
        var stranger = UUID.randomUUID();
        domain.as(PARTNER, () -> domain.get(ConsentChecks.class).check(List.of(new Question(stranger, purpose, null))));
        flush();

        assertThat(domain.as(
                        Callers.customer(stranger),
                        () -> domain.get(Accesses.class).checks(stranger, null, 10)))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            check(purpose);
            if (i % 2 == 0) check("?");
            domain.clock().advance(Duration.ofDays(1));
        }
        flush();

        var paged = new ArrayList<CheckCount>();
        String after = null;
        for (var page = page(after, 3); !page.isEmpty(); page = page(after, 3)) {
            paged.addAll(page);
            after = page.get(page.size() - 1).cursor();
        }

        assertThat(paged).hasSize(8).isEqualTo(counts());
        assertThatThrownBy(() -> page("yesterday", 3)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void readingThemForSomeoneElseIsALookAndOthersMayNot() {
        read(Callers.staff(Roles.AUDITOR));

        assertThat(domain.as(
                        Callers.customer(customer),
                        () -> domain.get(Accesses.class).entries(customer, null, 10)))
                .extracting(Access::party)
                .containsExactly("auditor");
        assertThatThrownBy(() -> read(PARTNER)).isInstanceOf(EJBAccessException.class);
    }

    private void check(String code) {
        domain.as(PARTNER, () -> domain.get(ConsentChecks.class).check(List.of(new Question(customer, code, null))));
    }

    private void flush() {
        domain.get(CheckFlush.class).flush();
    }

    private List<CheckCount> counts() {
        return page(null, 100);
    }

    private List<CheckCount> page(String after, int limit) {
        return domain.as(
                Callers.customer(customer), () -> domain.get(Accesses.class).checks(customer, after, limit));
    }

    private void read(ConcilierPrincipal caller) {
        domain.as(caller, () -> domain.get(Accesses.class).checks(customer, null, 10));
    }
}
