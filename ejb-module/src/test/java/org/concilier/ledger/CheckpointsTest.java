package org.concilier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.ejb.EJBAccessException;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.concilier.shared.SigningKeys;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CheckpointsTest {
    private final Domain domain;
    private final SequencedLedger log;
    private final Checkpoints checkpoints;

    CheckpointsTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        log = new SequencedLedger(domain);
        checkpoints = domain.get(Checkpoints.class);
    }

    @Test
    void everyProofHoldsAgainstItsCheckpointAlsoWhenOpeningsAreDeleted() {
        log.append(7);
        log.sequence();
        var old = log.latest();
        var hashes = log.append(6);
        log.sequence();
        int forgotten = domain.inTransaction(() -> domain.get(Ledger.class).forget(log.someone));

        assertThat(forgotten).isEqualTo(13);
        for (var hash : hashes) {
            var proof = log.asAuditor(() -> checkpoints.inclusion(hash, null));
            assertThat(SequencedLedger.parse(proof.proof())
                            .includes(
                                    proof.leafIndex(),
                                    Hash.parse(hash),
                                    proof.treeSize(),
                                    SequencedLedger.root(log.latest())))
                    .isTrue();
        }
        var proof = log.asAuditor(() -> checkpoints.consistency(old.treeSize(), null));
        assertThat(SequencedLedger.parse(proof.proof())
                        .connects(
                                old.treeSize(),
                                SequencedLedger.root(old),
                                log.latest().treeSize(),
                                SequencedLedger.root(log.latest())))
                .isTrue();
    }

    @Test
    void aCheckpointIsSignedByThePublishedKey() throws Exception {
        log.append(1);
        log.sequence();

        var checkpoint = log.latest();
        var key = domain.get(SigningKeys.class).publicKeys().getKeyByKeyId(checkpoint.keyId());
        var header = new JWSHeader(JWSAlgorithm.ES256);
        assertThat(new ECDSAVerifier(key.toECKey())
                        .verify(header, checkpoint.signed(), new Base64URL(checkpoint.signature())))
                .isTrue();
        assertThat(checkpoint.signed())
                .asString()
                .isEqualTo("{\"rootHash\":\"" + checkpoint.rootHash() + "\",\"timestamp\":\"" + checkpoint.timestamp()
                        + "\",\"treeSize\":" + checkpoint.treeSize() + "}");
    }

    @Test
    void refusesProofsOfWhatIsNotInTheTree() {
        log.append(2);
        log.sequence();
        var size = log.latest().treeSize();
        var waiting = log.append(1).get(0);
        var last = log.leavesInOrder().get((int) size - 1).toString();

        assertThatThrownBy(() -> log.asAuditor(() -> checkpoints.inclusion(waiting, null)))
                .isInstanceOf(UnknownLeaf.class);
        assertThatThrownBy(() -> log.asAuditor(() -> checkpoints.inclusion(last, size - 1)))
                .isInstanceOf(UnknownLeaf.class);
        assertThatThrownBy(() -> log.asAuditor(() -> checkpoints.inclusion(last, size + 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> log.asAuditor(() -> checkpoints.consistency(0, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> log.asAuditor(() -> checkpoints.consistency(1, size + 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> domain.as(Callers.staff(Roles.AGENT), checkpoints::latest))
                .isInstanceOf(EJBAccessException.class);
    }
}
