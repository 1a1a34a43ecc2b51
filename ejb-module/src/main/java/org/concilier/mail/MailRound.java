package org.concilier.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

/**
 * Sends what is due, piece by piece. What a killed process has handed over and not noted is sent again, under the same
 * message id: nothing is lost, and a mail program shows it once.
 */
@ApplicationScoped
class MailRound {
    private static final System.Logger LOG = System.getLogger(MailRound.class.getName());

    @Inject
    MailQueue queue;

    @Inject
    Carriers carriers;

    @Inject
    Envelope envelope;

    public void run() {
        if (carriers.way().isEmpty()) return;
        for (var due = queue.take(); !due.isEmpty(); due = queue.take()) {
            var well = true;
            for (var one : due) well = well && send(one);
            if (!well) break;
        }
        queue.release();
    }

    /** @return whether to go on: the mail server is there */
    private boolean send(MailQueue.Due due) {
        try {
            carriers.way().orElseThrow().carry(envelope.of(due));
            queue.sent(due.id());
            return true;
        } catch (MessagingException e) {
            var refused = isForGood(e);
            var over = queue.failed(due.id(), refused);
            var what = over ? "is given up" : "will be tried again";
            LOG.log(
                    System.Logger.Level.WARNING,
                    "message {0} ({1}) {2}: {3}",
                    due.id(),
                    due.message().kind(),
                    what,
                    why(e));
            return refused;
        }
    }

    /** Addresses that cannot be, or that the server will never take (5xx). */
    private static boolean isForGood(MessagingException e) {
        return e instanceof SendFailedException failed
                && (failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0
                        || failed.getNextException() == null);
    }

    /** Words of the server may hold the address; the kind of failure never does. */
    private static String why(MessagingException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
