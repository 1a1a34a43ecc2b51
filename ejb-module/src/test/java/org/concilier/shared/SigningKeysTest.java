package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was signed stays verifiable whatever becomes of the key; what is believed goes by the present key alone. */
@OnBothDatabases
class SigningKeysTest {
    private final Domain domain;
    private final SigningKeys keys;

    SigningKeysTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        keys = domain.get(SigningKeys.class);
    }

    @Test
    void aJsonTextIsSignedJustAsItIs() throws Exception {
        var jws = JWSObject.parse(keys.sign("{\"b\":1,\"a\":2}", "consent-receipt+jwt"));

        assertThat(jws.getPayload().toString()).isEqualTo("{\"b\":1,\"a\":2}");
        assertThat(jws.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(jws.getHeader().getType().getType()).isEqualTo("consent-receipt+jwt");
        assertThat(jws.getHeader().getKeyID()).isEqualTo(keys.keyId());
        assertThat(verified(keys, jws)).isTrue();
    }

    @Test
    void afterARotationWhatTheFormerKeySignedStaysVerifiableAndTokensGoByTheNewOne() throws Exception {
        var before = keys.keyId();
        var old = JWSObject.parse(keys.sign("{}", "consent-receipt+jwt"));
        assertThat(keys.presentKey(before)).isPresent();

        // As docs/operations.md has it: the present key gives up its slot, and a node that starts makes a new one.
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update signing_key set slot = null where slot = 'ACTIVE'")
                .executeUpdate());
        var node = started();

        assertThat(node.keyId()).isNotEqualTo(before);
        assertThat(node.publicKeys().getKeys())
                .extracting(k -> k.getKeyID())
                .startsWith(node.keyId())
                .contains(before);
        assertThat(node.publicKeys().toString()).doesNotContain("\"d\"");
        assertThat(verified(node, old)).isTrue();
        assertThat(node.presentKey(before)).isEmpty();
        assertThat(node.presentKey(node.keyId())).isPresent();
    }

    @Test
    void theNewKeyOfAnotherNodeIsFoundWithinSeconds() {
        var mine = keys.keyId();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update signing_key set slot = null where slot = 'ACTIVE'")
                .executeUpdate());
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("insert into signing_key (kid, slot, public_jwk, wrapped_jwk, created_at)"
                        + " select 'theirs', 'ACTIVE', replace(public_jwk, kid, 'theirs'), wrapped_jwk, created_at"
                        + " from signing_key where kid = ?1")
                .setParameter(1, mine)
                .executeUpdate());
        domain.clock().advance(Duration.ofSeconds(6));

        assertThat(keys.presentKey("theirs")).isPresent();
        assertThat(keys.presentKey(mine)).isPresent();
        assertThat(keys.presentKey("nobody's")).isEmpty();
    }

    private SigningKeys started() {
        var node = new SigningKeys();
        node.secrets = domain.get(Secrets.class);
        node.clock = domain.clock();
        return domain.inTransaction(() -> {
            node.em = domain.em();
            node.load();
            return node;
        });
    }

    private static boolean verified(SigningKeys by, JWSObject jws) throws Exception {
        var key = by.publicKeys().getKeyByKeyId(jws.getHeader().getKeyID());
        return jws.verify(new ECDSAVerifier(key.toECKey()));
    }
}
