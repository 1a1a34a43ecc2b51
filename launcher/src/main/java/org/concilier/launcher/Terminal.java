package org.concilier.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: results on standard output, everything else on standard error. A step shows as one moving line
 * where a person looks on, and as one plain line each when nobody does.
 */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean moving;
    private int width;

    Terminal(PrintStream out, PrintStream err, boolean moving) {
        this.out = out;
        this.err = err;
        this.moving = moving;
    }

    /** Of this process. */
    public static Terminal standard() {
        return new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("concilier.tty"));
    }

    /** A result, on standard output. */
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    /** A finished step. */
    public void done(String text) {
        clear();
        err.println(text);
    }

    /** How far the present step has come; shown only where the line can be moved. */
    public void progress(String text) {
        if (!moving) return;
        err.print("\r" + padded(text));
        err.flush();
        width = text.length();
    }

    void fault(String sentence) {
        clear();
        err.println("concilier: " + sentence);
    }

    private void clear() {
        if (width > 0) err.print("\r" + padded("") + "\r");
        width = 0;
    }

    private String padded(String text) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
