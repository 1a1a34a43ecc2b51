package org.concilier.identity;

/** What was proved in one request, and about whom. */
record Proved(String login, Proofs proofs) {}
