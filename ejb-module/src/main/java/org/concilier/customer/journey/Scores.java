package org.concilier.customer.journey;

/** Recency, frequency and monetary value on scales of 1 to 5, by {@link CutPoints} that are the same for everybody. */
public record Scores(int r, int f, int m) {}
