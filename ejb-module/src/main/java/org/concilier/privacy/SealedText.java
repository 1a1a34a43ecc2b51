package org.concilier.privacy;

/** What texts of requests are sealed for, so that each opens in its own place only. */
public final class SealedText {
    public static final String DETAILS = "privacy-request-details";
    public static final String CHANGES = "privacy-request-changes";
    public static final String REASON = "privacy-request-reason";
    public static final String PACKAGE = "privacy-package";

    private SealedText() {}
}
