package org.concilier.event;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One attempt, ready to be sent.
 *
 * @param message id of the event: the same at every attempt, so that a receiver knows what it has had before
 * @param secrets what signs it, the newest first
 * @param at of the attempt
 */
record Letter(UUID delivery, UUID message, URI url, String body, List<String> secrets, Instant at) {
    String signature() {
        return Signature.header(secrets, message.toString(), at, body);
    }
}
