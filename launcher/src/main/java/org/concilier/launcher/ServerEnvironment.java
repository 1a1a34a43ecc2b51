package org.concilier.launcher;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that the application finds in its environment; nothing of the starter's own leaks into it. */
final class ServerEnvironment {
    private static final String PREFIX = "CONCILIER_";
    private static final int KEY_BYTES = 32;

    private ServerEnvironment() {}

    static void into(Map<String, String> environment, ServerSettings settings) {
        environment.keySet().removeIf(name -> name.startsWith(PREFIX));
        environment.putAll(of(settings));
        environment.putAll(settings.environment());
    }

    private static Map<String, String> of(ServerSettings settings) {
        var home = settings.home();
        var all = new LinkedHashMap<String, String>();
        all.put("CONCILIER_DB_URL", h2(home.resolve("data/concilier")));
        all.put("CONCILIER_VAULT_URL", h2(home.resolve("data/vault")));
        all.put("CONCILIER_PUBLIC_URL", "http://localhost:" + settings.port());
        all.put("CONCILIER_KEY_ENCRYPTION_KEY", key(home.resolve("secret.key")));
        // No mail server is known: messages about accounts are files that a mail program opens.
        all.put("CONCILIER_MAIL_FOLDER", home.resolve("mail").toString());
        var bootstrap = home.resolve("bootstrap.json");
        if (Files.exists(bootstrap)) {
            all.put("CONCILIER_BOOTSTRAP_FILE", bootstrap.toString());
            // So that somebody without an authenticator for passkeys can try everything; the desk's page says so.
            if (hasStaff(bootstrap)) all.putIfAbsent("CONCILIER_ASSURANCE_ENTER_DESK", "urn:concilier:acr:2");
        }
        return all;
    }

    private static boolean hasStaff(Path bootstrap) {
        try (var reader = Json.createReader(Files.newBufferedReader(bootstrap))) {
            return !reader.readObject().getJsonArray("staff").isEmpty();
        } catch (IOException e) {
            throw PrivateFiles.refusal(bootstrap, e);
        }
    }

    /**
     * An acknowledged commit must survive a killed process, hence the write delay of nought. A connection remembers as many
     * compiled statements as the product has; the eight that are usual do not reach for one request.
     */
    private static String h2(Path file) {
        return "jdbc:h2:file:" + file
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Made once; what the database holds encrypted is lost without it. */
    private static String key(Path file) {
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            var bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw PrivateFiles.refusal(file, e);
        }
    }
}
