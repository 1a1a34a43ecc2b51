package org.concilier.experience;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Notes at each start which version of Concilier runs; the build writes it into a file beside this class. */
@Singleton
@Startup
@DependsOn("Bootstrap")
@PermitAll
public class ReleaseWatch {
    @Inject
    Releases releases;

    @PostConstruct
    void note() {
        try (var file = ReleaseWatch.class.getResourceAsStream("version.txt")) {
            if (file == null) throw new IllegalStateException("this build does not know its version");
            releases.started(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
