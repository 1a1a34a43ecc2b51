package org.concilier.privacy.breach;

/** How it came about, as far as it is known. */
public enum BreachCause {
    STOLEN_CREDENTIALS,
    PRIVILEGE_MISUSE,
    ERROR,
    UNKNOWN
}
