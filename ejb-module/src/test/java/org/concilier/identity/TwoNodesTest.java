package org.concilier.identity;

import static org.concilier.identity.IdentityWorld.PASSPHRASE;
import static org.concilier.identity.Realm.DESK;
import static org.concilier.identity.Realm.PORTAL;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.concilier.Attack;
import org.concilier.identity.Invitations.Activation;
import org.concilier.identity.dpop.DpopProofs;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.identity.dpop.ProofMaker;
import org.concilier.identity.recovery.OwnRecoveryCode;
import org.concilier.identity.recovery.Recoveries;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

/** What is good once is good once on two nodes with one database, each with beans and caches of its own. */
@OnBothDatabases
class TwoNodesTest {
    private static final int ROUNDS = 4;
    private static final String ADDRESS = "http://localhost:8080/api/v1/offers";

    private final Domain domain;
    private final IdentityWorld here;

    TwoNodesTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        here = new IdentityWorld(domain);
    }

    @Test
    @Attack(id = "O-2", asvs = "6.5.1")
    @Attack(id = "R-2", asvs = "6.5.1")
    @Attack(id = "S-11", asvs = "9.2.1")
    @Attack(id = "S-12", asvs = "9.2.1")
    void eachOfTwoAtTheSameMomentIsJudgedByTheDatabase() throws Exception {
        var node = domain.anotherNode();
        var all = new SoftAssertions();
        try {
            var there = new IdentityWorld(node);
            for (var round = 0; round < ROUNDS; round++) {
                all.assertThat(oneTimeCode(there)).as("one-time code").containsExactlyInAnyOrder(true, false);
                all.assertThat(clientAssertion(there)).as("client assertion").containsExactlyInAnyOrder(true, false);
                all.assertThat(dpopProof(there)).as("DPoP proof").containsExactlyInAnyOrder(true, false);
                all.assertThat(invitation(node)).as("invitation").containsExactlyInAnyOrder(true, false);
                all.assertThat(recoveryCode(node)).as("recovery code").containsExactlyInAnyOrder(true, false);
            }
        } finally {
            node.leave();
        }
        all.assertAll();
    }

    private List<Boolean> oneTimeCode(IdentityWorld there) throws Exception {
        var login = here.agent();
        var code = here.code(0);
        return here.atOnce(
                () -> here.opens(DESK, login, PASSPHRASE, code), () -> there.opens(DESK, login, PASSPHRASE, code));
    }

    private List<Boolean> clientAssertion(IdentityWorld there) throws Exception {
        var client = here.client(null, Jwts.OURS.toPublicJWK().toJSONString(), "offers:read");
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(IdentityWorld.PUBLIC_URL)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(domain.clock().instant().plusSeconds(60)));
        var shown = new ClientAssertionCredential(Jwts.signed(Jwts.OURS, "JWT", claims.build()));
        return here.atOnce(() -> here.opens(shown), () -> there.opens(shown));
    }

    private List<Boolean> dpopProof(IdentityWorld there) throws Exception {
        var program = new ProofMaker();
        var client = here.client("secret", null, "offers:read");
        var token = here.token(client, ProgramProof.SIGNATURE, program.thumbprint(), "offers:read");
        var nonce = domain.get(DpopProofs.class).nonce();
        var claims =
                program.claims("GET", ADDRESS, nonce, domain.clock().instant()).claim("ath", ProofMaker.hash(token));
        var shown = new BoundTokenCredential(token, List.of(program.signed(claims)), "GET", ADDRESS);
        return here.atOnce(() -> isServed(here, shown), () -> isServed(there, shown));
    }

    private static boolean isServed(IdentityWorld world, BoundTokenCredential shown) {
        try {
            return world.opens(shown);
        } catch (InvalidDpopProof used) {
            return false;
        }
    }

    private List<Boolean> invitation(Domain node) throws Exception {
        var code = domain.as(
                Callers.client(Roles.CUSTOMERS_WRITE),
                () -> domain.get(Invitations.class).invite(UUID.randomUUID()).code());
        return here.atOnce(() -> isActivated(domain, code), () -> isActivated(node, code));
    }

    private static boolean isActivated(Domain node, String code) {
        try {
            var login = UUID.randomUUID() + "@customer.example";
            node.get(Invitations.class).activate(new Activation(code, login, PASSPHRASE, "en"));
            return true;
        } catch (InvalidInput used) {
            return false;
        }
    }

    private List<Boolean> recoveryCode(Domain node) throws Exception {
        var login = here.customer();
        var session = new SessionCredential(PORTAL, here.session(PORTAL, login));
        var owner = (ConcilierPrincipal) here.show(session).getCallerPrincipal();
        var code = domain.as(owner, () -> domain.get(OwnRecoveryCode.class).make());
        return here.atOnce(() -> isBegun(domain, login, code), () -> isBegun(node, login, code));
    }

    private static boolean isBegun(Domain node, String login, String code) {
        return node.get(Recoveries.class)
                .begin(PORTAL, login, code, Browser.UNKNOWN)
                .isPresent();
    }
}
