package org.concilier.consent.wording;

/** What to do about a warning, in the languages that authors read. */
public record Advice(String fr, String en) {}
