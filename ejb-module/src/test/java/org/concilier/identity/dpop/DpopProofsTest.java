package org.concilier.identity.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.concilier.Attack;
import org.concilier.identity.EdKeys;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class DpopProofsTest {
    private static final String ADDRESS = "http://localhost:8080/api/v1/purposes";
    private static final String TOKEN = "header.claims.signature";

    private final Domain domain;
    private final DpopProofs proofs;
    private final ProofMaker program = new ProofMaker();

    DpopProofsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        proofs = domain.get(DpopProofs.class);
    }

    @Test
    void aGoodProofTellsTheKeyOfTheProgram() {
        var proof = proofs.check(List.of(program.signed(claims())), "GET", ADDRESS, TOKEN);

        assertThat(proof.thumbprint()).isEqualTo(program.thumbprint());
    }

    @Test
    @DisplayName("A proof that another implementation of RFC 9449 makes")
    void proofsOfOthersAreUnderstood() throws Exception {
        var theirs = new DefaultDPoPProofFactory(program.key, JWSAlgorithm.ES256)
                .createDPoPJWT(
                        new JWTID(),
                        "GET",
                        URI.create(ADDRESS),
                        Date.from(domain.clock().instant()),
                        new BearerAccessToken(TOKEN),
                        new Nonce(proofs.nonce()));

        assertThat(proofs.check(List.of(theirs.serialize()), "GET", ADDRESS, TOKEN)
                        .thumbprint())
                .isEqualTo(program.thumbprint());
    }

    @Test
    void everyNodeKnowsTheNoncesOfTheOthers() {
        var node = new DpopNonces();
        node.secrets = domain.get(Secrets.class);
        node.clock = domain.clock();

        assertThat(node.accepts(proofs.nonce())).isTrue();
    }

    @Test
    void aKeyOnEd25519Will() {
        var key = EdKeys.key();
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();

        assertThat(proofs.check(List.of(EdKeys.signed(key, header, claims().build())), "GET", ADDRESS, TOKEN)
                        .thumbprint())
                .isEqualTo(key.getKeyID());
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("wrong method, address, token hash, or one of them missing")
    void claimsMustFitTheRequest() {
        assertThat(List.of(
                        claims().claim("htm", "POST"),
                        claims().claim("htm", "get"),
                        claims().claim("htm", null),
                        claims().claim("htu", ADDRESS + "/x"),
                        claims().claim("htu", "https://localhost:8080/api/v1/purposes"),
                        claims().claim("htu", "http://localhost/api/v1/purposes"),
                        claims().claim("htu", "http://localhost:8080@elsewhere.example/api/v1/purposes"),
                        claims().claim("htu", "/api/v1/purposes"),
                        claims().claim("htu", "::"),
                        claims().claim("htu", 1),
                        claims().claim("htu", null),
                        claims().claim("ath", ProofMaker.hash("another token")),
                        claims().claim("ath", null),
                        claims().jwtID(null),
                        claims().jwtID("j".repeat(201)),
                        claims().issueTime(null),
                        made(31),
                        made(-91)))
                .allSatisfy(claims -> refused(program.signed(claims)));
    }

    @Test
    void queryAndFragmentAreLeftOutAndPortsThatGoWithoutSaying() {
        passes("http://LOCALHOST:8080/api/v1/purposes?limit=1#x", ADDRESS);
        passes("https://alba.example:443/api", "https://alba.example/api");
        passes("https://alba.example", "https://alba.example/");
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        assertThat(List.of(made(29), made(-89)))
                .allSatisfy(claims -> proofs.check(List.of(program.signed(claims)), "GET", ADDRESS, TOKEN));
    }

    @Test
    @Attack(id = "S-11", asvs = "9.1.1")
    @DisplayName("another type, another key, a private key, no key, none, two proofs, no proof")
    void onlyASignatureByItsOwnKeyCounts() {
        var good = program.signed(claims());
        var parts = good.split("\\.");

        refused(program.signed(claims(), "JWT", program.key.toPublicJWK()));
        refused(program.signed(claims(), "at+jwt", program.key.toPublicJWK()));
        refused(program.signed(claims(), null, program.key.toPublicJWK()));
        refused(program.signed(claims(), "dpop+jwt", ProofMaker.key().toPublicJWK()));
        refused(program.signed(claims(), "dpop+jwt", null));
        refused(Base64URL.encode("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + program.key.toJSONString() + "}")
                + "." + parts[1] + "." + parts[2]);
        refused(Base64URL.encode("{\"typ\":\"dpop+jwt\",\"alg\":\"none\"}") + "." + parts[1] + ".");
        refused(good + "x");
        refused("");
        assertThatThrownBy(() -> proofs.check(List.of(good, good), "GET", ADDRESS, TOKEN))
                .isInstanceOf(InvalidDpopProof.class);
        assertThatThrownBy(() -> proofs.check(List.of(), "GET", ADDRESS, TOKEN)).isInstanceOf(InvalidDpopProof.class);
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("stale nonce, none, or one of their own")
    void aProofCarriesANonceOfOurs() {
        var prepared = proofs.nonce();

        stale(claims().claim("nonce", null));
        stale(claims().claim("nonce", "mine"));
        stale(claims().claim("nonce", 5));
        domain.clock().advance(Duration.ofMinutes(5));
        proofs.check(List.of(program.signed(claims().claim("nonce", prepared))), "GET", ADDRESS, TOKEN);
        domain.clock().advance(Duration.ofMinutes(5));
        stale(claims().claim("nonce", prepared));
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("a replayed proof, also at the same moment")
    void aProofIsUsedOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var proof = proofs.check(List.of(program.signed(claims())), "GET", ADDRESS, TOKEN);
            var both = List.of(
                    domain.executor().submit(() -> isFirst(proof)),
                    domain.executor().submit(() -> isFirst(proof)));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void usedProofsAreForgottenOnlyWhenTheyCouldNotBeUsedAgain() {
        var proof = proofs.check(List.of(program.signed(claims())), "GET", ADDRESS, TOKEN);
        proofs.use(proof);

        domain.clock().advance(Duration.ofSeconds(89));
        proofs.forgetExpired();
        assertThat(isFirst(proof)).isFalse();
        domain.clock().advance(Duration.ofSeconds(2));
        proofs.forgetExpired();
        assertThat(isFirst(proof)).isTrue();
        refused(program.signed(new JWTClaimsSet.Builder(claims().build())
                .issueTime(Date.from(domain.clock().instant().minusSeconds(91)))));
    }

    private boolean isFirst(DpopProof proof) {
        try {
            proofs.use(proof);
            return true;
        } catch (InvalidDpopProof again) {
            return false;
        }
    }

    private void passes(String htu, String address) {
        proofs.check(List.of(program.signed(claims().claim("htu", htu))), "GET", address, TOKEN);
    }

    private void refused(String proof) {
        assertThatThrownBy(() -> proofs.check(List.of(proof), "GET", ADDRESS, TOKEN))
                .isInstanceOf(InvalidDpopProof.class);
    }

    private void stale(JWTClaimsSet.Builder claims) {
        var told = catchThrowableOfType(
                StaleDpopNonce.class, () -> proofs.check(List.of(program.signed(claims)), "GET", ADDRESS, TOKEN));
        assertThat(told.nonce()).isEqualTo(proofs.nonce());
    }

    private JWTClaimsSet.Builder made(long seconds) {
        return claims().issueTime(Date.from(domain.clock().instant().plusSeconds(seconds)));
    }

    private JWTClaimsSet.Builder claims() {
        return program.claims("GET", ADDRESS, proofs.nonce(), domain.clock().instant())
                .claim("ath", ProofMaker.hash(TOKEN));
    }
}
