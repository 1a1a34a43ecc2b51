package org.concilier.consent;

/**
 * How many people gave which answer for a purpose.
 *
 * @param standing said yes, and it counts today
 * @param endingSoon of those, whose yes runs out within 30 days
 * @param lapsed said yes, and it counts no more: it ran out, or the notice changed
 * @param refused said no when asked
 * @param deferred said "not now"
 * @param withdrawn said yes once and stopped it
 */
public record Answers(long standing, long endingSoon, long lapsed, long refused, long deferred, long withdrawn) {}
