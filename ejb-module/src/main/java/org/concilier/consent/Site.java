package org.concilier.consent;

/**
 * Where data is kept and used, from the data policy in force.
 *
 * @param jurisdiction whose law applies
 * @param stored where it is stored
 * @param processed where it is worked with
 * @param restriction where it may go at most
 */
public record Site(String jurisdiction, String stored, String processed, String restriction) {}
