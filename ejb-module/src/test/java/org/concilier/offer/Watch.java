package org.concilier.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/** Looks for marks in all that is logged, at every level of the persistence unit's parameters and of our own code. */
final class Watch extends Handler implements AutoCloseable {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Kept here: a logger that nobody holds forgets its level. */
    private final List<Logger> loggers = List.of(
            Logger.getLogger("org.hibernate.orm.jdbc.bind"), Logger.getLogger("org.concilier"), Logger.getLogger(""));

    private final List<Level> before = new ArrayList<>();
    private final List<String> marks;
    private final List<String> found = new ArrayList<>();
    private final AtomicLong parameters = new AtomicLong();

    Watch(List<String> marks) {
        this.marks = marks;
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
        for (var logger : loggers) {
            before.add(logger.getLevel());
            if (!logger.getName().isEmpty()) logger.setLevel(Level.ALL);
        }
        loggers.get(2).addHandler(this);
    }

    /** Whether a text shows a mark; identifiers are random and may hold any digits. */
    static boolean shows(String text, List<String> marks) {
        if (marks.stream().noneMatch(text::contains)) return false;
        var without = IDENTIFIER.matcher(text).replaceAll("");
        return marks.stream().anyMatch(without::contains);
    }

    /** How many parameters of SQL statements went by. */
    long parameters() {
        return parameters.get();
    }

    synchronized List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLoggerName().equals("org.hibernate.orm.jdbc.bind")) parameters.incrementAndGet();
        var message = getFormatter().formatMessage(entry) + (entry.getThrown() == null ? "" : entry.getThrown());
        if (!shows(message, marks)) return;
        synchronized (this) {
            found.add(message);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        loggers.get(2).removeHandler(this);
        for (int i = 0; i < loggers.size(); i++) loggers.get(i).setLevel(before.get(i));
    }
}
