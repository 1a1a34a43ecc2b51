package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concilier.Attack;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** A question is answered once and an answer counts once, whoever is asked at the same time. */
@OnBothDatabases
class AssertionOnceTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;

    AssertionOnceTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
    }

    @Test
    @Attack(id = "B-5", asvs = "6.5.1")
    void theSameAgainIsRefused() {
        var said = platform.yes();

        assertThat(platform.judged(said)).isEqualTo("accepted");
        assertThat(platform.judged(said)).isEqualTo("used-nonce");
        assertThat(platform.judged(said.with("jti", "'" + UUID.randomUUID() + "'")))
                .as("another assertion for the same question")
                .isEqualTo("used-nonce");
        var jti = said.claims().getString("jti");
        assertThat(platform.judged(platform.yes().with("jti", "'" + jti + "'")))
                .as("the same assertion for another question")
                .isEqualTo("replayed");
    }

    @Test
    @Attack(id = "B-5", asvs = "6.5.1")
    void aQuestionIsUsedUpByARefusalToo() {
        var asked = platform.ask();

        assertThat(platform.judged(platform.yes(asked).with("decision", "'REJECT'")))
                .isEqualTo("rejected");
        assertThat(platform.judged(platform.yes(asked))).isEqualTo("used-nonce");
        var strange = platform.ask();
        assertThat(platform.judged(platform.yes(strange).with("txn", "'" + asked.txn() + "'")))
                .isEqualTo("other-transaction");
        assertThat(platform.judged(platform.yes(strange))).isEqualTo("used-nonce");
    }

    @Test
    void whatNobodySignedUsesNothingUp() {
        var said = platform.yes();

        world.hand(platform.client, SimulatedVerifier.damaged(platform.signer.sign(said.toString())));
        world.hand(platform.client, SimulatedVerifier.with(Algorithm.ES256).sign(said.toString()));

        assertThat(platform.accepts(said)).isTrue();
    }

    @Test
    @Attack(id = "B-5", asvs = "15.4.2")
    void ofTwoAtOnceOneWins() throws Exception {
        for (var round = 0; round < 10; round++) {
            var said = platform.yes();
            var other = said.with("jti", "'" + UUID.randomUUID() + "'");

            assertThat(atOnce(() -> platform.accepts(said), () -> platform.accepts(said)))
                    .containsExactlyInAnyOrder(true, false);
            var jti = "'" + UUID.randomUUID() + "'";
            var one = platform.yes().with("jti", jti);
            var two = platform.yes().with("jti", jti);
            assertThat(atOnce(() -> platform.accepts(one), () -> platform.accepts(two)))
                    .as("one id for two questions")
                    .containsExactlyInAnyOrder(true, false);
            assertThat(platform.accepts(other)).isFalse();
        }
    }

    @Test
    @Attack(id = "B-5", asvs = "15.4.2")
    void onTwoNodesOneWins() throws Exception {
        var node = domain.anotherNode();
        try {
            var there = new BiometricWorld(node);
            for (var round = 0; round < 5; round++) {
                var said = platform.signer.sign(platform.yes().toString());

                assertThat(atOnce(
                                () -> world.hand(platform.client, said).isPresent(),
                                () -> there.hand(platform.client, said).isPresent()))
                        .containsExactlyInAnyOrder(true, false);
            }
        } finally {
            node.leave();
        }
    }

    private <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws Exception {
        var start = new CyclicBarrier(2);
        var both = Stream.of(first, second)
                .map(work -> domain.executor().submit(() -> {
                    start.await(5, TimeUnit.SECONDS);
                    return work.call();
                }))
                .toList();
        return List.of(both.get(0).get(20, TimeUnit.SECONDS), both.get(1).get(20, TimeUnit.SECONDS));
    }
}
