package org.concilier.mail;

import java.util.List;
import org.concilier.shared.Domain;
import org.concilier.shared.Secrets;

/** Reads what was posted and not sent yet, as only the key outside the database can. */
public final class PostedMail {
    private PostedMail() {}

    /** To this address, oldest first. */
    public static List<Message> to(Domain domain, String address) {
        return domain.inTransaction(() -> domain.em()
                .createQuery("select m from QueuedMessage m order by m.createdAt, m.kind", QueuedMessage.class)
                .getResultStream()
                .filter(message -> message.state() == QueuedMessage.State.WAITING)
                .map(message -> message.open(domain.get(Secrets.class)))
                .filter(message -> message.to().equals(address))
                .toList());
    }

    /** The latest of a kind to this address. */
    public static Message latest(Domain domain, String address, String kind) {
        return to(domain, address).stream()
                .filter(message -> message.kind().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + kind + " to " + address));
    }
}
