package org.concilier.customer;

import java.util.UUID;

/**
 * What a person whom a breach concerns is told (GDPR article 34(2)), ready to be sent.
 *
 * @param language {@code fr} or {@code en}, as the person reads
 * @param name null when it is not known
 * @param email where to send it; null when it is not known
 * @param phone null when it is not known
 */
public record BreachLetter(
        UUID customerId, String language, String name, String email, String phone, String subject, String text) {}
