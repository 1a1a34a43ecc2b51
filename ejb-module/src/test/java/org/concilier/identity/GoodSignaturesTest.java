package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GoodSignaturesTest {
    private final GoodSignatures signatures = new GoodSignatures();
    private final AtomicInteger computed = new AtomicInteger();
    private final ECKey key;

    GoodSignaturesTest() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("ours").generate();
    }

    @Test
    void aTokenThatIsShownAgainIsNotComputedAgain() throws JOSEException {
        for (int i = 0; i < 3; i++) assertThat(seen("key.token", true)).isTrue();

        assertThat(computed).hasValue(1);
    }

    @Test
    void anotherTokenOrAnotherKeyIs() throws JOSEException {
        seen("key.token", true);

        assertThat(seen("key.tokem", false)).isFalse();
        assertThat(seen("kez.token", false)).isFalse();
        assertThat(computed).hasValue(3);
    }

    @Test
    void aBadSignatureIsNeverRemembered() throws JOSEException {
        assertThat(seen("key.token", false)).isFalse();
        assertThat(seen("key.token", false)).isFalse();

        assertThat(signatures.size()).isZero();
    }

    @Test
    void whatIsRememberedIsBounded() throws JOSEException {
        for (int i = 0; i < GoodSignatures.MOST + 10; i++) seen("key." + i, true);

        assertThat(signatures.size()).isEqualTo(GoodSignatures.MOST);
    }

    @Test
    void aSignatureMustFitTheContentAndTheKey() throws JOSEException, ParseException {
        var token = signed("one");
        var parts = token.split("\\.");
        var other = signed("other").split("\\.");
        var impostor = new ECKeyGenerator(Curve.P_256).keyID("ours").generate();

        assertThat(signatures.isGood(SignedJWT.parse(token), key)).isTrue();
        assertThat(signatures.isGood(SignedJWT.parse(token), key)).isTrue();
        assertThat(signatures.isGood(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]), key))
                .isFalse();
        assertThat(signatures.isGood(SignedJWT.parse(token), impostor)).isFalse();
    }

    private boolean seen(String tokenAndKey, boolean good) throws JOSEException {
        return signatures.isGood(tokenAndKey, () -> {
            computed.incrementAndGet();
            return good;
        });
    }

    private String signed(String subject) throws JOSEException {
        var claims = new JWTClaimsSet.Builder().subject(subject).build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
