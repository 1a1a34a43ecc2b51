package org.concilier.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a message into the form of RFC 5322. The same message has the same id however often it is sent. */
@ApplicationScoped
class Envelope {
    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String brand;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    @Inject
    @ConfigProperty(name = "concilier.mail.from")
    Optional<String> from;

    /** @throws SendFailedException when the address cannot be one */
    MimeMessage of(MailQueue.Due due) throws MessagingException {
        var message = new Identified(due.id() + "@concilier");
        message.setFrom(sender());
        message.setRecipient(RecipientType.TO, recipient(due));
        message.setSubject(MailTexts.subject(due.message(), brand), "UTF-8");
        message.setSentDate(Date.from(due.written()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday note answers
        message.setHeader("Content-Language", due.message().language());
        // Bytes, so that nothing depends on which content handlers the server's class loaders find.
        var body = MailTexts.body(due.message(), brand).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        message.setDataHandler(new DataHandler(new ByteArrayDataSource(body, "text/plain; charset=UTF-8")));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(from.orElse(contact), brand, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    private static InternetAddress recipient(MailQueue.Due due) throws SendFailedException {
        try {
            var address = new InternetAddress(due.message().to(), true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new SendFailedException("not an address");
        }
    }

    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
