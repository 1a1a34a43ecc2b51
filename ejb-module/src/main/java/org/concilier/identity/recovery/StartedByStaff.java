package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concilier.identity.Account;
import org.concilier.identity.Realm;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.contact.Codes;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.InvalidInput;

/**
 * A recovery that a member of staff begins who has checked who it is: that check stands for the first proof, the code that
 * only the account's address gets for the second. Internal: its caller has checked the role.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StartedByStaff {
    @Inject
    RecoveryBook book;

    @Inject
    AddressBook addresses;

    @Inject
    RecoveryMail mail;

    @Inject
    Clock clock;

    /** @throws InvalidInput when the account has no address to which a code could go */
    public void begin(Account account) {
        if (addresses.current(account).isEmpty()) throw new InvalidInput("/id", "has no e-mail address");
        var realm = account.kind() == Kind.STAFF ? Realm.DESK : Realm.PORTAL;
        var code = Codes.saved();
        var begun = Recovery.byStaff(account, realm, code, clock.instant());
        book.begin(begun);
        mail.startedByStaff(begun, code);
    }
}
