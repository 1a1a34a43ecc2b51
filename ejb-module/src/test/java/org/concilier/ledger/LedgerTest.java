package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRequiredException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LedgerTest {
    private final Domain domain;
    private final Ledger ledger;
    private final UUID someone = UUID.randomUUID();

    LedgerTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        ledger = domain.get(Ledger.class);
    }

    @Test
    void appendsOnlyWithinTheTransactionOfWhatIsRecorded() {
        assertThatThrownBy(() -> ledger.append(LeafKind.CONSENT, someone, Map.of()))
                .isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void aLeafIsGoneWhenItsRecordIsRolledBack() {
        var hashes = new ArrayList<String>();

        assertThatThrownBy(() -> domain.inTransaction(() -> {
                    hashes.add(ledger.append(LeafKind.CONSENT, someone, Map.of("decision", "GIVEN")));
                    domain.em().flush();
                    throw new IllegalStateException("the record is refused");
                }))
                .hasMessageContaining("refused");

        assertThat(rows("LedgerLeaf l where l.hash = ?1", hashes.get(0))).isZero();
        assertThat(rows("LedgerOpening o where o.subjectId = ?1", someone)).isZero();
    }

    @Test
    void aLeafTellsKindAndTimeAndCommitsToTheRest() {
        var hash = append(Map.of("decision", "GIVEN"));

        var opening = ledger.openings(someone, 0, 10).get(0);
        var commitment = Hash.commitment(Base64.getDecoder().decode(opening.salt()), opening.event());
        assertThat(opening.leafHash()).isEqualTo(hash);
        assertThat(opening.leaf())
                .isEqualTo("{\"at\":\"" + domain.clock().instant() + "\",\"commitment\":\"" + commitment
                        + "\",\"kind\":\"CONSENT\",\"v\":1}");
        assertThat(opening.event()).isEqualTo("{\"decision\":\"GIVEN\",\"subject\":\"" + someone + "\"}");
        assertThat(hash)
                .isEqualTo(Hash.ofLeaf(opening.leaf().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Test
    void theSameEventTwiceHasTwoHashesThatTellNothing() {
        var first = append(Map.of("decision", "GIVEN"));

        assertThat(append(Map.of("decision", "GIVEN"))).isNotEqualTo(first);
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
    }

    @Test
    void manyLeavesGoInWithFewRoundTrips() {
        var events = IntStream.range(0, 500)
                .mapToObj(i -> new LedgerEvent(LeafKind.DECISION, someone, Map.of("n", i)))
                .toList();

        var asked = new ArrayList<String>();
        var statements = domain.statements(
                () -> asked.addAll(domain.vaultStatements(() -> domain.inTransaction(() -> ledger.append(events)))));

        assertThat(statements).hasSizeLessThan(30);
        assertThat(asked).as("none there, made, read").hasSize(3);
        assertThat(rows("LedgerOpening o where o.subjectId = ?1", someone)).isEqualTo(500);
    }

    @Test
    void appendersDoNotWaitForEachOther() throws Exception {
        var bothInside = new CyclicBarrier(2);
        var work = new ArrayList<Future<String>>();
        for (int i = 0; i < 2; i++) {
            work.add(domain.executor()
                    .submit(() -> domain.inTransaction(() -> {
                        var hash = ledger.append(LeafKind.CONSENT, someone, Map.of());
                        domain.em().flush();
                        bothInside.await();
                        return hash;
                    })));
        }

        assertThat(List.of(work.get(0).get(), work.get(1).get())).doesNotHaveDuplicates();
        assertThat(rows("LedgerOpening o where o.subjectId = ?1", someone)).isEqualTo(2);
    }

    private String append(Map<String, ?> event) {
        return domain.inTransaction(() -> ledger.append(LeafKind.CONSENT, someone, event));
    }

    private <T> T one(String jpql, Object parameter, Class<T> type) {
        return domain.inTransaction(() ->
                domain.em().createQuery(jpql, type).setParameter(1, parameter).getSingleResult());
    }

    private long rows(String from, Object parameter) {
        return one("select count(*) from " + from, parameter, Long.class);
    }
}
