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

/** Looks for marks in all that is logged, at every level of the persistence unit's statements and
 * parameters and of our own code. */
final class Watch extends Handler implements AutoCloseable {
    /** Kept here: a logger that nobody holds forgets its level. */
    private final List<Logger> loggers = List.of(
            Logger.getLogger("org.hibernate.orm.jdbc.bind"),
            Logger.getLogger("org.hibernate.SQL"),
            Logger.getLogger("org.concilier"),
            Logger.getLogger(""));

    private final List<Level> before = new ArrayList<>();
    private final Pattern marks;
    private final List<String> found = new ArrayList<>();
    private final AtomicLong parameters = new AtomicLong();

    Watch(Pattern marks) {
        this.marks = marks;
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
        for (var logger : loggers) {
            before.add(logger.getLevel());
            if (!logger.getName().isEmpty()) logger.setLevel(Level.ALL);
        }
        loggers.get(3).addHandler(this);
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
        if (!marks.matcher(message).find()) return;
        synchronized (this) {
            found.add(message);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        loggers.get(3).removeHandler(this);
        for (int i = 0; i < loggers.size(); i++) loggers.get(i).setLevel(before.get(i));
    }
}
