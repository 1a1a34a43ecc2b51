package org.concilier.consent;

/** Who watches over the law, and where a person can complain (GDPR article 77). */
public record Authority(String name, String complaintsUrl) {}
