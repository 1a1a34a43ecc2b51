package org.concilier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where there is no mail server, as in the demonstration: messages as files that a mail program opens, for the owner alone. */
record Folder(Path path) implements Carrier {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public void carry(MimeMessage message) throws MessagingException {
        try {
            Files.createDirectories(path);
            var id = message.getMessageID().replaceAll("[<>]|@.*", "");
            var file = path.resolve(WHEN.format(message.getSentDate().toInstant()) + "-" + id + ".eml");
            var unfinished = path.resolve(file.getFileName() + ".part");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MessagingException("cannot write into " + path, e);
        }
    }
}
