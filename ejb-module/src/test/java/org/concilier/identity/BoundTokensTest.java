package org.concilier.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import jakarta.security.enterprise.credential.Credential;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concilier.Attack;
import org.concilier.identity.dpop.DpopProofs;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.identity.dpop.ProofMaker;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a token is worth follows from how its program proved itself, and whether it is bound to a key. */
@OnBothDatabases
class BoundTokensTest {
    private static final String TOKENS = "http://localhost:8080/oauth/token";
    private static final String ADDRESS = "http://localhost:8080/api/v1/offers";

    private final Domain domain;
    private final IdentityWorld world;
    private final DpopProofs proofs;
    private final Grants grants;
    private final ProofMaker program = new ProofMaker();
    private final String client;
    private final String bound;

    BoundTokensTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new IdentityWorld(domain);
        proofs = domain.get(DpopProofs.class);
        grants = domain.get(Grants.class);
        client = world.client("secret", null, "offers:read");
        bound = world.token(client, ProgramProof.SIGNATURE, program.thumbprint(), "offers:read");
    }

    @Test
    void aBoundTokenWithItsProofIsItsClient() {
        var result = world.show(shown(bound, program));

        assertThat(result.getCallerPrincipal().getName()).isEqualTo(client);
        assertThat(result.getCallerGroups()).containsExactly("offers:read");
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.2")
    @DisplayName("a bound token without its proof, with another's, or a plain token with a proof")
    void aStolenTokenIsWorthless() {
        assertThat(world.opens(new BearerCredential(bound))).isFalse();
        assertThat(world.opens(shown(bound, new ProofMaker()))).isFalse();
        assertThat(world.opens(shown(world.token(client, ProgramProof.SECRET, null, "offers:read"), program)))
                .isFalse();
        assertThatThrownBy(() -> world.opens(new BoundTokenCredential(bound, List.of(), "GET", ADDRESS)))
                .isInstanceOf(InvalidDpopProof.class);
    }

    @Test
    @Attack(id = "S-11", asvs = "9.2.1")
    @DisplayName("one proof for two requests, also at the same moment")
    void aProofServesOneRequest() throws Exception {
        var shown = shown(bound, program);

        assertThat(world.twiceAtOnce(() -> isServed(shown))).containsExactlyInAnyOrder(true, false);
        assertThat(isServed(shown(bound, program))).as("a new proof").isTrue();
    }

    @Test
    void aRefusedTokenUsesNoProofUp() {
        var shown = shown(bound, program);
        world.update("client set enabled = false where client_id = ?1", client);
        assertThat(world.opens(shown)).isFalse();

        world.update("client set enabled = true where client_id = ?1", client);
        assertThat(world.opens(shown)).isTrue();
    }

    @Test
    void aSecretASignatureAndABoundTokenAreThreeLevels() throws Exception {
        assertThat(level(ProgramProof.SECRET, false)).isEqualTo(Assurance.ONE);
        assertThat(level(ProgramProof.SECRET, true)).isEqualTo(Assurance.ONE);
        assertThat(level(ProgramProof.SIGNATURE, false)).isEqualTo(Assurance.TWO);
        assertThat(level(ProgramProof.SIGNATURE, true)).isEqualTo(Assurance.PHR);
    }

    @Test
    void aTokenTellsItsLevelAndItsKey() throws Exception {
        var granted = grant(ProgramProof.SIGNATURE, true);
        var claims = SignedJWT.parse(granted.token()).getJWTClaimsSet();

        assertThat(granted.type()).isEqualTo("DPoP");
        assertThat(claims.getStringClaim("acr")).isEqualTo("phr");
        assertThat(claims.getStringListClaim("amr")).containsExactly("dpop", "pop", "swk");
        assertThat(claims.getClaim("cnf")).isEqualTo(Map.of("jkt", program.thumbprint()));
        assertThat(grant(ProgramProof.SIGNATURE, false).type()).isEqualTo("Bearer");
    }

    @Test
    void aProgramMayBeHeldToBoundTokens() {
        world.update("client set bound_tokens_only = true where client_id = ?1", client);

        assertThatThrownBy(() -> grant(ProgramProof.SIGNATURE, false)).isInstanceOf(InvalidDpopProof.class);
        assertThat(grant(ProgramProof.SIGNATURE, true).type()).isEqualTo("DPoP");
    }

    @Test
    void theStoresSayWhatWasProved() {
        var id = world.client(Secrets.token(), Jwts.OURS.toPublicJWK().toJSONString(), "offers:read");
        var secretive = world.client("a secret", null, "offers:read");

        assertThat(reached(new ClientSecretCredential(secretive, "a secret"))).isEqualTo(Assurance.ONE);
        assertThat(reached(Jwts.assertion(id, domain.clock().instant()))).isEqualTo(Assurance.TWO);
    }

    private Assurance level(Set<Evidence> shown, boolean withProof) throws Exception {
        var granted = grant(shown, withProof);
        var claimed = SignedJWT.parse(granted.token()).getJWTClaimsSet().getStringClaim("acr");
        var reached = reached(withProof ? shown(granted.token(), program) : new BearerCredential(granted.token()));
        assertThat(claimed).isEqualTo(reached.acr());
        return reached;
    }

    private Assurance reached(Credential shown) {
        return ((ConcilierPrincipal) world.show(shown).getCallerPrincipal())
                .authentication()
                .reached();
    }

    private Grants.Granted grant(Set<Evidence> shown, boolean withProof) {
        var known = new ConcilierPrincipal(
                client,
                ConcilierPrincipal.Kind.CLIENT,
                null,
                Set.of("offers:read"),
                "en",
                ProgramProof.at(now(), shown));
        var claims = program.claims("POST", TOKENS, proofs.nonce(), now());
        var proof = withProof ? proofs.check(List.of(program.signed(claims)), "POST", TOKENS, null) : null;
        return grants.grant(known, Set.of("offers:read"), proof);
    }

    private BoundTokenCredential shown(String token, ProofMaker maker) {
        var claims = maker.claims("GET", ADDRESS, proofs.nonce(), now()).claim("ath", ProofMaker.hash(token));
        return new BoundTokenCredential(token, List.of(maker.signed(claims)), "GET", ADDRESS);
    }

    private boolean isServed(BoundTokenCredential shown) {
        try {
            return world.opens(shown);
        } catch (InvalidDpopProof again) {
            return false;
        }
    }

    private Instant now() {
        return domain.clock().instant();
    }
}
