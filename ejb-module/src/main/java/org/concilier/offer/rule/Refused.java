package org.concilier.offer.rule;

/** Leaves the part of a tree that cannot be read; the reader goes on with the next one. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RuleFault fault;

    Refused(RuleFault fault) {
        super(fault.kind().name(), null, false, false);
        this.fault = fault;
    }

    RuleFault fault() {
        return fault;
    }
}
