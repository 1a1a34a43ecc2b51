package org.concilier.identity;

/** What a store has seen proved, named as RFC 8176 names authentication methods ({@code amr}). */
public enum Evidence {
    PWD,
    OTP
}
