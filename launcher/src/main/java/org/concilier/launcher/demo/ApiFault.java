package org.concilier.launcher.demo;

/** An answer that the demonstration did not expect. */
public final class ApiFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    ApiFault(String sentence) {
        super(sentence);
    }
}
