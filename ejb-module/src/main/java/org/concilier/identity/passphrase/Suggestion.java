package org.concilier.identity.passphrase;

/**
 * A passphrase drawn by chance.
 *
 * @param bits what it takes to guess it, as a power of two, for someone who knows how it was drawn
 * @param seen how many the person has been shown, this one included
 */
public record Suggestion(String text, int bits, int seen) {}
