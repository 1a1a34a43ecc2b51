package org.concilier.identity.passphrase;

/** Why a passphrase is refused; there is no other reason. */
public enum Unfit {
    TOO_SHORT("must have %d to 256 characters; spaces count, so a short sentence will do"),
    TOO_LONG("must have %d to 256 characters; spaces count"),
    COMMON("is among the first that anyone tries; choose another"),
    YOURS("is made of your name, your login or the name of this service, which anyone can guess; choose another"),
    MONOTONE("repeats one piece, or runs along the alphabet or the keyboard; choose another");

    private final String detail;

    Unfit(String detail) {
        this.detail = detail;
    }

    String detail(int least) {
        return String.format(detail, least);
    }
}
