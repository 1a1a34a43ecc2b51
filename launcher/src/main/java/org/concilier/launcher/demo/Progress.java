package org.concilier.launcher.demo;

/** Who is told how far things are. */
public interface Progress {
    /** How far the present step has come; may never be shown. */
    void at(String text);

    /** A step is over. */
    void done(String text);
}
