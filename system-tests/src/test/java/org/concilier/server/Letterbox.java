package org.concilier.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The e-mails of the one server, which has no mail server and writes them as files. */
public final class Letterbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Letterbox() {}

    /** What this regular expression finds, by its group, in an e-mail to this address; waits for it to be written. */
    public static String find(String address, String expression) {
        var pattern = Pattern.compile(expression);
        return Awaitility.await()
                .alias("an e-mail to " + address + " with " + expression)
                .atMost(PATIENCE)
                .until(() -> find(address, pattern), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(String address, Pattern pattern) {
        return to(address).stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .reduce((first, second) -> second);
    }

    /** Texts of all e-mails to this address, oldest first. */
    private static List<String> to(String address) {
        var folder = OneServer.log().resolveSibling("mail");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Letterbox::read)
                    .filter(mail -> mail.contains("To: " + address + "\r\n"))
                    .map(Letterbox::body)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String mail) {
        var parts = mail.split("\r\n\r\n", 2);
        if (parts[0].contains("Content-Transfer-Encoding: base64"))
            return new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0].contains("quoted-printable") ? unquoted(parts[1]) : parts[1];
    }

    /** RFC 2045 section 6.7. */
    private static String unquoted(String text) {
        var joined = text.replace("=\r\n", "");
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '=') {
                bytes.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 2;
            } else bytes.write(joined.charAt(i));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
