package org.concilier.mail;

import org.concilier.privacy.Holding;

/** What is kept of messages. The feature that owns accounts registers it, for messages go before the account. */
public final class MailHoldings {
    private MailHoldings() {}

    public static Holding messages() {
        return Holding.in("mail_message", "account")
                .named("Courriels au sujet du compte", "E-mails about the account")
                .through("account_id", "account", "id", "customer_id")
                .omit("a number of our own", "id")
                .omit("sealed, and gone once the e-mail is sent", "sealed")
                .column("kind", "Sujet", "Subject")
                .column("state", "État", "State")
                .column("attempts", "Essais manqués", "Failed attempts")
                .column("due_at", "À envoyer le", "To be sent at")
                .column("created_at", "Écrit le", "Written at")
                .orderedBy("created_at")
                .retained("30 jours après l’envoi", "30 days after it was sent")
                .delete();
    }
}
