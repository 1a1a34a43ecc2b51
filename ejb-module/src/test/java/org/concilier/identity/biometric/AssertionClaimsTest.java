package org.concilier.identity.biometric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.concilier.Attack;
import org.concilier.event.EventType;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** What is said must be for us, now, in answer to our question, complete, and good enough by our own measure. */
@OnBothDatabases
class AssertionClaimsTest {
    private final Domain domain;
    private final BiometricWorld world;
    private final Platform platform;

    AssertionClaimsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new BiometricWorld(domain);
        platform = new Platform(world);
    }

    @Test
    @Attack(id = "B-3", asvs = "9.2.3")
    void onlyWhatIsMadeForThisCompanyHereCounts() {
        var aud = platform.ask().aud();

        assertThat(judged("aud", "'https://elsewhere.example/assertions/main'")).isEqualTo("other-audience");
        assertThat(judged("aud", "'" + aud + "2'")).isEqualTo("other-audience");
        assertThat(judged("aud", "'" + aud + " '")).isEqualTo("other-audience");
        assertThat(judged("aud", "['" + aud + "']")).isEqualTo("schema");
        assertThat(judged("aud", "['" + aud + "','https://elsewhere.example']")).isEqualTo("schema");
        assertThat(platform.judged(platform.yes().without("aud"))).isEqualTo("schema");
    }

    @Test
    @Attack(id = "B-4", asvs = "9.2.1")
    void onlyForAMinuteAndOnlyWhatHappenedSinceWeAsked() {
        var now = domain.clock().instant().getEpochSecond();

        assertThat(judged("exp", now + 61 + "")).isEqualTo("lifetime");
        assertThat(judged("exp", now - 1 + "")).isEqualTo("lifetime");
        assertThat(platform.judged(platform.yes().with("iat", now - 91 + "").with("exp", now - 31 + "")))
                .isEqualTo("expired");
        assertThat(platform.judged(platform.yes().with("iat", now + 32 + "").with("exp", now + 60 + "")))
                .isEqualTo("not-yet");
        assertThat(judged("captured_at", now - 1 + "")).isEqualTo("captured-before");
        assertThat(judged("captured_at", now + 40 + "")).isEqualTo("not-yet");
        assertThat(judged("iat", "'" + now + "'")).isEqualTo("schema");
        assertThat(judged("exp", "1e30")).isEqualTo("schema");
        assertThat(judged("exp", now + 0.5 + "")).isEqualTo("schema");
        var late = platform.ask();
        domain.clock().advance(Duration.ofSeconds(121));
        assertThat(platform.judged(platform.yes(late))).isEqualTo("late");
    }

    @Test
    @Attack(id = "B-6", asvs = "6.6.2")
    void anAnswerToAnotherQuestionIsNone() {
        var other = new Platform(world);
        var asked = platform.ask();
        var elsewhere = platform.ask("call-4712");

        assertThat(platform.judged(
                        platform.yes(asked).with("sub", "'" + other.ask().subjectHint() + "'")))
                .isEqualTo("other-subject");
        assertThat(judged("txn", "'" + elsewhere.txn() + "'")).isEqualTo("other-transaction");
        assertThat(judged("purpose", "'bind-authenticator'")).isEqualTo("other-purpose");
        assertThat(judged("interaction", "'call-4712'")).isEqualTo("other-interaction");
        assertThat(platform.judged(platform.yes().without("interaction"))).isEqualTo("other-interaction");
        assertThat(platform.judged(platform.yes().with("nonce", "'" + elsewhere.txn() + "'")))
                .isEqualTo("unknown-nonce");
        assertThat(platform.judged(platform.yes().with("modality", "'face'").with("amr", "['face']")))
                .isEqualTo("other-modality");
        var theirs = other.yes(other.ask()).with("iss", "'" + platform.issuer + "'");
        assertThat(platform.judged(theirs)).isEqualTo("other-issuer");
        world.hand("passer-by", platform.signer.sign(platform.yes().toString()));
        assertThat(world.audit("passer-by")).isEqualTo("other-presenter");
    }

    @Test
    @Attack(id = "B-7", asvs = "6.5.7")
    void ourOwnThresholdCountsAndNumbersAreNumbers() {
        assertThat(judged("score", "89.9")).isEqualTo("score-too-low");
        assertThat(platform.judged(platform.yes().with("score", "60").with("threshold", "50")))
                .as("a threshold that the verifier lowered")
                .isEqualTo("score-too-low");
        assertThat(platform.judged(platform.yes().with("score", "95").with("threshold", "96")))
                .isEqualTo("score-too-low");
        for (var odd : List.of("'97'", "1e999", "-1", "101", "true", "null", "[97]", "1e-999999999")) {
            assertThat(judged("score", odd)).as(odd).isEqualTo("schema");
        }
        var payload = platform.yes().toString().replace("\"score\":97.5", "\"score\":NaN");
        world.hand(platform.client, platform.signer.sign(payload));
        assertThat(world.audit(platform.client)).isEqualTo("malformed");
        assertThat(judged("scale", "'0-1'")).isEqualTo("schema");
        domain.clock().advance(BiometricAttempts.DELAY);
        assertThat(judged("score", "90")).isEqualTo("accepted");
    }

    @Test
    @Attack(id = "B-8", asvs = "6.5.7")
    void amongManyTheChanceOfAFalseMatchIsTakenTimesTheirNumber() {
        assertThat(platform.judged(platform.yes().with("mode", "'1:N'").with("gallery_size", "1000")))
                .isEqualTo("false-matches-too-likely");
        assertThat(judged("fmr", "0.00011")).isEqualTo("false-matches-too-likely");
        assertThat(judged("mode", "'1:N'")).as("without a number").isEqualTo("schema");
        assertThat(judged("gallery_size", "0")).isEqualTo("schema");
        assertThat(platform.judged(platform.yes().with("mode", "'1:N'").with("gallery_size", "10")))
                .isEqualTo("accepted");
    }

    @Test
    @Attack(id = "B-9", asvs = "6.5.7")
    void withoutSomebodyAliveItIsNobody() {
        assertThat(platform.judged(platform.yes().within("pad", "result", "'fail'")))
                .isEqualTo("spoof");
        assertThat(platform.judged(platform.yes().within("pad", "result", "'not_performed'")))
                .isEqualTo("liveness-unproven");
        assertThat(platform.judged(platform.yes().within("pad", "iapar", "0.5")))
                .isEqualTo("liveness-unproven");
        assertThat(platform.judged(platform.yes().within("pad", "iapar", "0.0701")))
                .isEqualTo("liveness-unproven");
        assertThat(platform.judged(platform.yes().without("pad"))).isEqualTo("schema");
        assertThat(platform.judged(platform.yes().with("pad", "{'result':'pass'}")))
                .isEqualTo("schema");
        assertThat(platform.judged(platform.yes().within("pad", "iapar", "0.07")))
                .isEqualTo("accepted");
    }

    @Test
    @Attack(id = "B-10", asvs = "16.3.3")
    void aHighRiskIsRefusedThoughItMatchesAndThoseWhoWatchAreTold() {
        var before = told();

        assertThat(judged("risk", "{'decision':'HIGH','reasons':['spoof']}")).isEqualTo("risk");
        assertThat(told()).isEqualTo(before + 1);
        assertThat(judged("risk", "{'decision':'HIGHER','reasons':[]}")).isEqualTo("schema");
        assertThat(judged("risk", "{'decision':'LOW','reasons':['they sounded ill']}"))
                .isEqualTo("schema");
        assertThat(domain.fired(AssertionJudged.class).get(0).verdict()).isEqualTo(Verdict.RED);
    }

    @Test
    @Attack(id = "B-11", asvs = "6.5.7")
    void whoOnlyPassedByDidNotMeanIt() {
        assertThat(judged("intent", "'implicit'")).isEqualTo("not-intended");
        assertThat(judged("intent", "'EXPLICIT'")).isEqualTo("schema");
        assertThat(platform.judged(platform.yes().without("intent"))).isEqualTo("schema");
    }

    @Test
    @Attack(id = "B-14", asvs = "14.2.6")
    void whatIsNotInTheSchemaIsRefusedWholeHoweverItIsCalled() {
        for (var extra : List.of("template", "embedding", "image", "sample", "voiceprint", "nbf", "email")) {
            assertThat(judged(extra, "'AAAA'")).as(extra).isEqualTo("schema");
        }
        assertThat(platform.judged(platform.yes().within("pad", "frame", "'AAAA'")))
                .isEqualTo("schema");
        assertThat(platform.judged(platform.yes().within("sensor", "id", "'" + "A".repeat(65) + "'")))
                .as("too long to be a name")
                .isEqualTo("schema");
        assertThat(judged("consent_ref", "'" + "A".repeat(3500) + "'")).isIn("schema", "too-large");
        assertThat(judged("consent_ref", "'" + "A".repeat(5000) + "'")).isEqualTo("too-large");
    }

    @Test
    @Attack(id = "B-19", asvs = "1.5.3")
    void thereIsOneWayToWriteIt() {
        var payload = platform.yes().toString();
        var jws = platform.signer.sign(payload);
        var twice = payload.replace("\"decision\":\"ACCEPT\"", "\"decision\":\"REJECT\",\"decision\":\"ACCEPT\"");
        var within = payload.replace("\"iapar\":", "\"iapar\":0.5,\"iapar\":");
        var signer = platform.signer;

        for (var odd : List.of(
                signer.sign(twice),
                signer.sign(within),
                signer.sign(payload + "{}"),
                signer.sign("[" + payload + "]"),
                signer.sign(payload + ",{}"),
                signer.sign("\u0000"),
                signer.sign(payload.replace("ACCEPT", "ACC\u0000EPT")),
                jws + ".",
                jws + "=",
                jws + "\n",
                " " + jws,
                jws.substring(0, jws.length() - 2) + "//",
                jws.replace(".", ".."),
                "",
                ".",
                "..",
                jws.substring(0, jws.length() - 1) + unused(jws))) {
            world.hand(platform.client, odd);
            assertThat(world.audit(platform.client)).as(odd).isIn("malformed", "schema", "signature");
        }
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(CompactJws.LONGEST);
        world.hand(platform.client, jws);
        assertThat(world.audit(platform.client)).isEqualTo("accepted");
    }

    /** Another last character with the same bits that count. */
    private static char unused(String jws) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(jws.charAt(jws.length() - 1)) ^ 1);
    }

    private String judged(String claim, String json) {
        return platform.judged(platform.yes().with(claim, json));
    }

    private long told() {
        return world.count("event where event_type = '" + EventType.ASSERTION_SUSPICIOUS.wireName() + "'");
    }
}
