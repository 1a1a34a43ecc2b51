package org.concilier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A mail server (RFC 5321), over TLS unless told otherwise. */
final class Smtp implements Carrier {
    private static final String PATIENCE = "5000";

    private final Session session;
    private final String user;
    private final String password;

    /** @param tls {@code starttls} (RFC 3207), {@code tls} from the first byte (RFC 8314), or {@code none} */
    Smtp(String host, int port, String tls, String user, String password) {
        this.user = user;
        this.password = password;
        var settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        settings.put("mail.smtp.auth", Boolean.toString(user != null));
        switch (tls) {
            case "tls" -> settings.put("mail.smtp.ssl.enable", "true");
            case "starttls" -> {
                settings.put("mail.smtp.starttls.enable", "true");
                settings.put("mail.smtp.starttls.required", "true");
            }
            case "none" -> {}
            default -> throw new IllegalStateException("concilier.mail.tls must be starttls, tls or none, was " + tls);
        }
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        session = Session.getInstance(settings);
    }

    @Override
    public void carry(MimeMessage message) throws MessagingException {
        try (var transport = session.getTransport()) {
            if (user == null) transport.connect();
            else transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
