package org.concilier.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.concilier.identity.Account;
import org.concilier.identity.Realm;
import org.concilier.identity.contact.AddressBook;
import org.concilier.identity.contact.Notices;
import org.concilier.mail.Mailbox;
import org.concilier.mail.Message;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is mailed during a recovery. Links begin with the configured address, whatever a request calls us (ASVS 5.0, 6.4.3). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecoveryMail {
    @Inject
    AddressBook book;

    @Inject
    Notices notices;

    @Inject
    Mailbox mailbox;

    @Inject
    StopLinks links;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    /** The second code, to the present address alone. */
    void code(Account account, String code) {
        book.current(account).ifPresent(to -> post(account, to, "recovery-code", List.of(code)));
    }

    void started(Recovery recovery, String browser) {
        var account = recovery.account();
        notices.tell(
                account,
                "recovery-started",
                List.of(Notices.moment(account, clock.instant()), browser, links.of(recovery.id())));
    }

    /** The code to the present address; how to stop it to all of them. */
    void startedByStaff(Recovery recovery, String code) {
        var account = recovery.account();
        var page = publicUrl + (recovery.realm() == Realm.DESK ? "/desk-recovery" : "/portal-recovery");
        var present = book.current(account);
        for (var to : book.told(account)) {
            if (to.equals(present.orElse(null)))
                post(account, to, "recovery-by-staff", List.of(page, code, links.of(recovery.id())));
            else {
                var gaps = List.of(Notices.moment(account, clock.instant()), "—", links.of(recovery.id()));
                post(account, to, "recovery-started", gaps);
            }
        }
    }

    void waiting(Recovery recovery) {
        var account = recovery.account();
        notices.tell(
                account,
                "recovery-waiting",
                List.of(Notices.moment(account, recovery.opensAt()), links.of(recovery.id())));
    }

    void done(Account account, String browser) {
        notices.tell(account, "recovery-done", List.of(Notices.moment(account, clock.instant()), browser, contact));
    }

    void stopped(Account account) {
        notices.tell(
                account,
                "recovery-stopped",
                List.of(publicUrl + (account.customerId() == null ? "/desk/keys" : "/portal/keys")));
    }

    private void post(Account account, String to, String kind, List<String> gaps) {
        mailbox.post(new Message(account.id(), to, account.locale(), kind, gaps));
    }
}
