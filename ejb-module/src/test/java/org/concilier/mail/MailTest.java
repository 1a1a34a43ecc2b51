package org.concilier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.OnBothDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages on their way to a mail server that is there, that is not, and that refuses. */
@OnBothDatabases
class MailTest {
    private static final GreenMail SERVER = started();

    private final Domain domain;
    private final Mailbox mailbox;
    private final MailRound round;

    MailTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        domain.set("concilier.mail.host", "localhost");
        domain.set("concilier.mail.port", Integer.toString(SERVER.getSmtp().getPort()));
        domain.set("concilier.mail.tls", "none");
        mailbox = domain.get(Mailbox.class);
        round = domain.get(MailRound.class);
    }

    @BeforeEach
    void emptied() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        domain.inTransaction(
                () -> domain.em().createNativeQuery("delete from mail_message").executeUpdate());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aMessageArrivesInTheLanguageOfItsReaderAndIsSentOnce() throws Exception {
        post("camille@example.org", "fr");

        round.run();
        round.run();

        var all = SERVER.getReceivedMessages();
        assertThat(all).hasSize(1);
        assertThat(all[0].getAllRecipients()[0]).hasToString("camille@example.org");
        assertThat(all[0].getSubject()).isEqualTo("Confirmez votre adresse électronique");
        assertThat(all[0].getFrom()[0].toString()).contains("Maison Alba", "privacy@maison-alba.example");
        assertThat(new String(all[0].getInputStream().readAllBytes(), "UTF-8")).contains("ABCD-1234", "jamais");
    }

    @Test
    void wordsAndAddressAreSealedWhileItWaitsAndGoneAfterwards() {
        post("camille@example.org", "en");
        var waiting = column("sealed");

        round.run();

        assertThat(waiting).doesNotContain("camille", "ABCD-1234");
        assertThat(column("sealed")).isNull();
        assertThat(column("state")).isEqualTo("SENT");
    }

    @Test
    void whileTheServerIsAwayItWaitsAndGoesOutLater() {
        SERVER.stop();
        try {
            post("camille@example.org", "en");
            round.run();
            assertThat(column("state")).isEqualTo("WAITING");
        } finally {
            SERVER.start();
        }
        round.run();
        assertThat(SERVER.getReceivedMessages()).as("not before its time").isEmpty();
        domain.clock().advance(Duration.ofSeconds(31));

        round.run();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAreBounded() {
        SERVER.stop();
        try {
            post("camille@example.org", "en");
            for (var i = 0; i < 9; i++) {
                assertThat(column("state")).isEqualTo("WAITING");
                round.run();
                domain.clock().advance(Duration.ofHours(25));
            }
        } finally {
            SERVER.start();
        }

        assertThat(column("state")).isEqualTo("GIVEN_UP");
        assertThat(column("sealed")).isNull();
    }

    @Test
    void whatIsNoAddressIsGivenUpAndHoldsUpNobody() {
        post("Bcc: x\r\n@y", "en");
        post("dana@example.org", "en");

        round.run();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(count("GIVEN_UP")).isEqualTo(1);
    }

    @Test
    void aMessageOfATransactionThatFailsIsNeverSent() {
        try {
            domain.inTransaction(() -> {
                mailbox.post(message("camille@example.org", "en"));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undone");
        }

        round.run();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatWasHandedOverByAKilledProcessIsSentAgainUnderTheSameId() throws Exception {
        post("camille@example.org", "en");
        round.run();
        domain.inTransaction(() -> domain.em()
                .createNativeQuery("update mail_message set state = 'WAITING', sealed = ?1")
                .setParameter(1, sealedAgain())
                .executeUpdate());

        round.run();

        var all = SERVER.getReceivedMessages();
        assertThat(all).hasSize(2);
        assertThat(all[0].getMessageID()).isEqualTo(all[1].getMessageID());
    }

    private String sealedAgain() {
        return domain.get(org.concilier.shared.Secrets.class)
                .wrap("{\"to\":\"camille@example.org\",\"language\":\"en\",\"gaps\":[\"ABCD-1234\"]}", id());
    }

    private void post(String to, String language) {
        domain.inTransaction(() -> {
            mailbox.post(message(to, language));
            return null;
        });
    }

    private static Message message(String to, String language) {
        return new Message(null, to, language, "address-code", List.of("ABCD-1234"));
    }

    private String column(String name) {
        var found = domain.inTransaction(() -> domain.em()
                .createNativeQuery("select " + name + " from mail_message")
                .getSingleResult());
        return (String) found;
    }

    private String id() {
        var found = domain.inTransaction(() -> domain.em()
                .createQuery("select m.id from QueuedMessage m", UUID.class)
                .getSingleResult());
        return found.toString();
    }

    private long count(String state) {
        return domain.inTransaction(() -> ((Number) domain.em()
                        .createNativeQuery("select count(*) from mail_message where state = ?1")
                        .setParameter(1, state)
                        .getSingleResult())
                .longValue());
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** The same one after it was away. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
