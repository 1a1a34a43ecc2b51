package org.concilier.consent;

/**
 * The company that answers for the data (GDPR article 4(7)), as its configuration names it.
 *
 * @param country ISO 3166 code of the jurisdiction
 */
public record Controller(String name, String address, String contact, String phone, String country) {}
