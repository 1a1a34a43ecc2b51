package org.concilier.govstack;

/** A policy as one of its revisions has it. */
public record PolicyRead(PolicyView policy, RevisionView revision) {}
