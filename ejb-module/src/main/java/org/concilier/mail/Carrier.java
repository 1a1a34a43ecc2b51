package org.concilier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Brings messages away. */
interface Carrier {
    /**
     * Hands one over; when this returns, it is somebody else's to keep.
     *
     * @throws MessagingException when it was not taken; {@link jakarta.mail.SendFailedException} when it never will be
     */
    void carry(MimeMessage message) throws MessagingException;
}
