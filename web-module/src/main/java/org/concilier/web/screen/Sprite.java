package org.concilier.web.screen;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;

/**
 * All icons in one picture. They are Lucide's (ISC), unpacked by the build, each in a file; our mark is our own. What we
 * call them says what they mean here.
 */
@ApplicationScoped
public class Sprite {
    private static final String FOLDER = "/WEB-INF/icons/";
    private static final String MARK =
            "<symbol id=\"mark\" viewBox=\"0 0 24 24\"><circle cx=\"8.5\" cy=\"12\" r=\"6.5\"/>"
                    + "<circle cx=\"15.5\" cy=\"12\" r=\"6.5\"/><path d=\"M12 6.6a6.5 6.5 0 0 1 0 10.8 6.5 6.5 0 0 1 0-10.8z\""
                    + " fill=\"currentColor\" stroke=\"none\"/></symbol>";

    /** Our word for an icon, by the file's name. */
    private static final Map<String, String> MEANINGS = Map.of(
            "circle-check", "yes",
            "circle-minus", "no",
            "octagon-alert", "stop",
            "chevron-left", "back",
            "route", "path",
            "circle-help", "help",
            "shield-check", "shield");

    @Inject
    ServletContext servlet;

    private byte[] picture;

    @PostConstruct
    void draw() {
        var all = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">").append(MARK);
        new TreeSet<>(servlet.getResourcePaths(FOLDER))
                .stream().filter(file -> file.endsWith(".svg")).forEach(file -> all.append(symbol(file)));
        picture = all.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String symbol(String file) {
        var name = file.substring(FOLDER.length(), file.length() - ".svg".length());
        try (var in = servlet.getResourceAsStream(file)) {
            return symbol(MEANINGS.getOrDefault(name, name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is between the outer tags, under a name. */
    static String symbol(String name, String svg) {
        var from = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        var inside = svg.substring(from, svg.lastIndexOf("</svg>"))
                .replaceAll("\\s+", " ")
                .strip();
        return "<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\">" + inside + "</symbol>";
    }

    public byte[] picture() {
        return picture.clone();
    }
}
