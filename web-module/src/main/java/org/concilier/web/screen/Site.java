package org.concilier.web.screen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page says of the company, and where its style-sheets are. */
@Named
@ApplicationScoped
public class Site {
    private static final String FOLDER = "/resources/concilier/";
    private static final List<String> FILES = List.of(
            "tokens.css",
            "base.css",
            "parts.css",
            "print.css",
            "mark.svg",
            "call.js",
            "calls.js",
            "desk.js",
            "passkey.js",
            "parts.js",
            "office.css",
            "follow.js",
            "keep.js",
            "watch.js",
            "passphrase.js",
            "idle.js",
            "ledger.js",
            "rule.js");

    @Inject
    ServletContext servlet;

    @Inject
    Sprite sprite;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String brand;

    @Inject
    @ConfigProperty(name = "concilier.controller.address")
    String address;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    @Inject
    @ConfigProperty(name = "concilier.bootstrap-file")
    Optional<String> bootstrap;

    private String version;

    /** The address of the files changes with their content, so that no browser mixes two releases. */
    @PostConstruct
    void fingerprint() {
        var sum = new CRC32();
        for (var file : FILES) {
            try (var in = servlet.getResourceAsStream(FOLDER + file)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sum.update(sprite.picture());
        version = Long.toHexString(sum.getValue());
    }

    public String file(String name) {
        return FOLDER + name + "?v=" + version;
    }

    public String font(String name) {
        return FOLDER + "fonts/" + name;
    }

    public String getBrand() {
        return brand;
    }

    public String getAddress() {
        return address;
    }

    public String getContact() {
        return contact;
    }

    /** Whether accounts for trying out were made at start. */
    public boolean isDemonstration() {
        return bootstrap.isPresent();
    }
}
