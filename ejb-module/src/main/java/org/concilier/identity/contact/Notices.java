package org.concilier.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.concilier.identity.Account;
import org.concilier.mail.Mailbox;
import org.concilier.mail.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the owner of an account what happened to it (OWASP ASVS 5.0, 6.3.7), in the transaction of what happened. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {
    @Inject
    AddressBook book;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    /** @param what such as {@code passkey-added}; there is a text {@code changed.} for each */
    public void changed(Account account, String what) {
        tell(account, "changed." + what, List.of(moment(account, clock.instant()), contact));
    }

    /** The present address and those replaced lately hear the same. */
    public void tell(Account account, String kind, List<String> gaps) {
        for (var address : book.told(account))
            mailbox.post(new Message(account.id(), address, account.locale(), kind, gaps));
    }

    /** Both addresses hear of it, the one until now and the next. */
    void addressChanged(Account account, String next) {
        tell(account, "address-changed", List.of(AddressView.masked(next), contact));
    }

    /** As the reader writes it, in UTC: the message does not know where it is read. */
    public static String moment(Account account, Instant at) {
        var pattern = account.locale().equals("fr") ? "d MMMM yyyy 'à' HH:mm" : "d MMMM yyyy 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(account.locale()))
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
