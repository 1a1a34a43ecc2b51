package org.concilier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A failure nobody foresaw: written to the log once, under an id that is shown to whoever met it. The log gets kinds,
 * places and SQL states; the words of an exception stay out, for databases and parsers quote in them what people sent.
 */
public final class Incident {
    /** The request attribute that holds the id, for the page. */
    public static final String SHOWN = "concilier.incident";

    private static final System.Logger LOG = System.getLogger(Incident.class.getName());
    private static final int CAUSES = 10;
    private static final int FRAMES = 60;

    private Incident() {}

    /** @return the id under which the failure is in the log */
    static String of(Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "incident " + id + told(failure));
        return id;
    }

    /**
     * The same once per request, however many hands the failure goes through.
     *
     * @param failure null when the container knows none
     */
    public static String of(HttpServletRequest request, Throwable failure) {
        if (request.getAttribute(SHOWN) instanceof String noted) return noted;
        var id = of(failure);
        request.setAttribute(SHOWN, id);
        return id;
    }

    private static String told(Throwable failure) {
        if (failure == null) return ", without an exception";
        var text = new StringBuilder();
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .forEach(cause -> add(text, cause));
        return text.toString();
    }

    private static void add(StringBuilder text, Throwable cause) {
        text.append(text.isEmpty() ? "\n" : "\nCaused by: ")
                .append(cause.getClass().getName());
        if (cause instanceof SQLException sql) text.append(", SQL state ").append(sql.getSQLState());
        Stream.of(cause.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> text.append("\n\tat ").append(frame));
    }
}
