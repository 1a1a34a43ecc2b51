package org.concilier.identity.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.concilier.identity.Account;
import org.concilier.identity.Accounts;
import org.concilier.mail.Mailbox;
import org.concilier.mail.Message;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** Everybody says themselves where messages about their account go; the address until then is told of it. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class Addresses {
    private static final String FORM = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";
    private static final int LONGEST = 254;

    @Inject
    Accounts accounts;

    @Inject
    AddressBook book;

    @Inject
    Notices notices;

    @Inject
    Mailbox mailbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public AddressView mine() {
        return new AddressView(
                book.current(me()).map(AddressView::masked).orElse(null),
                book.waiting(me().id()).map(AccountAddress::address).orElse(null));
    }

    /** Mails a code to the address; until it comes back, nothing changes. */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public void change(String address) {
        var wanted = Optional.ofNullable(address).map(String::strip).orElse("");
        if (!wanted.matches(FORM) || wanted.length() > LONGEST)
            throw new InvalidInput("/address", "must look like marie@example.org");
        var code = Codes.digits();
        book.want(me(), wanted, code);
        mailbox.post(new Message(me().id(), wanted, me().locale(), "address-code", List.of(code)));
    }

    /** @return whether it was the code; five wrong ones, or a day, and a new one has to be asked for */
    @Needs(Operation.CHANGE_AUTHENTICATOR)
    public boolean confirm(String code) {
        var wanted = book.waiting(me().id());
        if (wanted.isEmpty() || !wanted.get().confirm(Codes.plain(code), clock.instant())) return false;
        book.replace(me(), wanted.get());
        notices.addressChanged(me(), wanted.get().address());
        return true;
    }

    private Account me() {
        return accounts.byLogin(caller.name()).orElseThrow();
    }
}
