package org.concilier.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.concilier.identity.LoginTransaction.Purpose;
import org.concilier.identity.LoginTransactions;
import org.concilier.identity.Realm;
import org.concilier.shared.InvalidInput;

/** The challenge of a registration serves one answer: it stays used even when what follows fails and is undone. */
@ApplicationScoped
class Challenges {
    @Inject
    LoginTransactions transactions;

    /** @param owner whose the ceremony is; a ceremony for nobody yet is for a person who opens an account */
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = InvalidInput.class)
    public String take(Realm realm, String transaction, UUID owner) {
        var asked = transactions
                .find(realm, transaction)
                .filter(open -> open.purpose() == Purpose.BIND)
                .orElseThrow(Challenges::late);
        var challenge = asked.takeChallenge();
        transactions.close(asked);
        if (asked.account().map(whose -> !whose.id().equals(owner)).orElse(false)) throw late();
        return challenge;
    }

    private static InvalidInput late() {
        return new InvalidInput("/passkey", "came too late, or from another browser; ask again");
    }
}
