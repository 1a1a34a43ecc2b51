package org.concilier.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way that messages take in this installation; empty when none is configured: they wait then. */
@ApplicationScoped
class Carriers {
    private static final System.Logger LOG = System.getLogger(Carriers.class.getName());

    @Inject
    @ConfigProperty(name = "concilier.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "concilier.mail.port")
    int port;

    @Inject
    @ConfigProperty(name = "concilier.mail.tls")
    String tls;

    @Inject
    @ConfigProperty(name = "concilier.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "concilier.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "concilier.mail.folder")
    Optional<String> folder;

    private Optional<Carrier> way = Optional.empty();

    @PostConstruct
    void choose() {
        if (host.isPresent())
            way = Optional.of(new Smtp(host.get(), port, tls, user.orElse(null), password.orElse(null)));
        else way = folder.map(path -> new Folder(Path.of(path)));
        if (way.isEmpty()) LOG.log(System.Logger.Level.WARNING, "concilier.mail.host is not set: messages wait");
    }

    Optional<Carrier> way() {
        return way;
    }
}
