package org.concilier.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concilier.identity.passkey.Refused.Reason.ALGORITHM;
import static org.concilier.identity.passkey.Refused.Reason.BACKUP;
import static org.concilier.identity.passkey.Refused.Reason.CEREMONY;
import static org.concilier.identity.passkey.Refused.Reason.CHALLENGE;
import static org.concilier.identity.passkey.Refused.Reason.EMBEDDED;
import static org.concilier.identity.passkey.Refused.Reason.MALFORMED;
import static org.concilier.identity.passkey.Refused.Reason.NOT_PRESENT;
import static org.concilier.identity.passkey.Refused.Reason.NOT_VERIFIED;
import static org.concilier.identity.passkey.Refused.Reason.ORIGIN;
import static org.concilier.identity.passkey.Refused.Reason.RELYING_PARTY;
import static org.concilier.identity.passkey.Refused.Reason.SIGNATURE;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of an authenticator that was bent in one place. */
class CeremonyTest {
    private static final Ceremony HERE = new Ceremony("localhost", "http://localhost:8080", Rules.OURS);
    private static final String HANDLE = KeyCodec.text(SoftKey.random(64));

    private final SoftKey key = new SoftKey();
    private final String challenge = Secrets.token();

    @Test
    void anHonestKeyIsBelieved() throws Refused {
        assertThat(registration()).isNull();
        assertThat(assertion()).isNull();
    }

    @Attack(id = "W-2", asvs = "6.7.2")
    @Test
    void anotherChallengeIsRefused() throws Refused {
        var passkey = registered();

        assertThat(refusal(key.get(Secrets.token()), passkey)).isEqualTo(CHALLENGE);
        assertThat(refusal(key.get(""), passkey)).isIn(CHALLENGE, MALFORMED);
        assertThat(refusalOfNew(key.create(Secrets.token(), HANDLE))).isEqualTo(CHALLENGE);
    }

    @Attack(id = "W-3", asvs = "6.3.3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://sub.localhost:8080",
                "https://localhost:8080",
                "http://localhost:8081",
                "http://localhost",
                "http://localhost:8080.evil.example",
                "null"
            })
    void everyOtherOriginIsRefused(String origin) throws Refused {
        var passkey = registered();
        key.origin = origin;

        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(ORIGIN);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(ORIGIN);
    }

    @Attack(id = "W-4", asvs = "6.3.3")
    @Test
    void aKeyOfAnotherSiteIsRefused() throws Refused {
        var passkey = registered();
        key.host = "evil.example";

        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(RELYING_PARTY);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(RELYING_PARTY);
    }

    @Attack(id = "W-5", asvs = "6.5.7")
    @Test
    void nobodyThereOrNobodyVerifiedIsRefused() throws Refused {
        var passkey = registered();
        key.flags = SoftKey.PRESENT;
        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(NOT_VERIFIED);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(NOT_VERIFIED);

        key.flags = SoftKey.VERIFIED;
        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(NOT_PRESENT);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(NOT_PRESENT);
    }

    @Attack(id = "W-6", asvs = "6.7.1")
    @Test
    void oneBitAnotherKeyOrAnotherAlgorithmIsRefused() throws Refused {
        var passkey = registered();
        key.signed = signature -> {
            signature[signature.length - 1] ^= 1;
            return signature;
        };
        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(SIGNATURE);

        var other = new SoftKey();
        other.id = key.id;
        assertThat(refusal(other.get(challenge), passkey)).isEqualTo(SIGNATURE);

        var confused = new SoftKey();
        confused.algorithm = -257; // an elliptic curve key that says it is for RS256
        assertThat(refusalOfNew(confused.create(challenge, HANDLE))).isIn(MALFORMED, ALGORITHM);
        confused.algorithm = -65535; // RS1: SHA-1
        assertThat(refusalOfNew(confused.create(challenge, HANDLE))).isIn(MALFORMED, ALGORITHM);
    }

    @Attack(id = "W-9", asvs = "6.7.1")
    @Test
    void aRegistrationIsNoSignInAndTheOtherWayRound() throws Refused {
        var passkey = registered();
        key.type = "webauthn.create";
        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(CEREMONY);
        assertThat(refusal(key.create(challenge, HANDLE), passkey)).isIn(CEREMONY, MALFORMED);

        key.type = "webauthn.get";
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(CEREMONY);
        key.type = "payment.get";
        assertThat(refusal(key.get(challenge), passkey)).isIn(CEREMONY, MALFORMED);
    }

    @Attack(id = "W-10", asvs = "3.4.6")
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"crossOrigin\":true",
                ",\"crossOrigin\":true,\"topOrigin\":\"https://evil.example\"",
                ",\"crossOrigin\":false,\"topOrigin\":\"http://localhost:8080\""
            })
    void anAnswerFromInsideAnotherPageIsRefused(String extra) throws Refused {
        var passkey = registered();
        key.extra = extra;

        assertThat(refusal(key.get(challenge), passkey)).isEqualTo(EMBEDDED);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(EMBEDDED);
    }

    @Attack(id = "W-13", asvs = "6.7.1")
    @Test
    void aKeyThatBecomesCopyableOrLiesAboutItIsRefused() throws Refused {
        var passkey = registered();
        key.flags |= SoftKey.ELIGIBLE;
        assertThat(refusal(key.get(challenge), passkey)).as("eligible since").isEqualTo(BACKUP);

        key.flags = SoftKey.PRESENT | SoftKey.VERIFIED | SoftKey.BACKED_UP;
        assertThat(refusal(key.get(challenge), passkey))
                .as("copied, not eligible")
                .isEqualTo(BACKUP);
        assertThat(refusalOfNew(key.create(challenge, HANDLE))).isEqualTo(BACKUP);
    }

    @Attack(id = "W-12", asvs = "15.3.5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "{\"id\":\"AA\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"!!\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\"}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"x\",\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
            })
    void junkIsRefusedAsJunk(String answer) throws Refused {
        assertThat(refusal(answer, registered())).isEqualTo(MALFORMED);
        assertThat(refusalOfNew(answer)).isEqualTo(MALFORMED);
    }

    @Attack(id = "W-12", asvs = "15.3.5")
    @Test
    void brokenHugeAndDeepAttestationsAreRefused() {
        var client = key.clientData("webauthn.create", challenge);
        var deep = new byte[30_000];
        java.util.Arrays.fill(deep, (byte) 0x81);
        var cut = Base64.getUrlDecoder().decode("o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVikSZYN5Yg");

        assertThat(refusalOfNew(key.create(client, new byte[1_000_000]))).isEqualTo(MALFORMED);
        assertThat(refusalOfNew(key.create(client, deep))).isEqualTo(MALFORMED);
        assertThat(refusalOfNew(key.create(client, cut))).isEqualTo(MALFORMED);
        assertThat(refusalOfNew("[".repeat(60_000))).isEqualTo(MALFORMED);
        assertThat(refusalOfNew("{\"id\":".repeat(10_000))).isEqualTo(MALFORMED);
    }

    @Test
    void whatIsKeptOfAKeyIsItsPublicHalfAndWhatItSaysOfItself() throws Refused {
        key.flags |= SoftKey.ELIGIBLE | SoftKey.BACKED_UP;
        key.count = 7;

        var kept = HERE.codec().key(HERE.registered(key.create(challenge, HANDLE), challenge), false);

        assertThat(kept.credentialId()).isEqualTo(KeyCodec.text(key.id));
        assertThat(kept.signCount()).isEqualTo(7);
        assertThat(kept.backupEligible()).isTrue();
        assertThat(kept.backedUp()).isTrue();
        assertThat(kept.transports()).isEqualTo("internal");
        assertThat(kept.model()).isEqualTo(new UUID(0, 0));
    }

    private Refused.Reason registration() {
        return refusalOfNew(key.create(challenge, HANDLE));
    }

    private Refused.Reason assertion() throws Refused {
        return refusal(key.get(challenge), registered());
    }

    private Passkey registered() throws Refused {
        var data = HERE.registered(key.create(challenge, HANDLE), challenge);
        return new Passkey(UUID.randomUUID(), HANDLE, HERE.codec().key(data, false), "key", Instant.EPOCH);
    }

    private Refused.Reason refusalOfNew(String answer) {
        try {
            HERE.registered(answer, challenge);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private Refused.Reason refusal(String answer, Passkey passkey) {
        try {
            HERE.prove(HERE.read(answer), challenge, passkey);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }
}
