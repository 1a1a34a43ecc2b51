package org.concilier.shared;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the application has come as far as its schema. A plain bean and no EJB: whoever probes health while the server still
 * deploys may not call an EJB yet, and on Payara such a call spoils a singleton for good.
 */
@ApplicationScoped
public class Preparation {
    private volatile boolean done;

    void finish() {
        done = true;
    }

    public boolean isDone() {
        return done;
    }
}
