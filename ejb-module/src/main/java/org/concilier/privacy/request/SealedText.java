package org.concilier.privacy.request;

import org.concilier.vault.SubjectKey;

/** What texts of requests are sealed for, so that each opens in its own place only. */
enum SealedText {
    DETAILS,
    CHANGES,
    REASON;

    String use() {
        return "privacy-request:" + name();
    }

    /** Null stays null. */
    String seal(SubjectKey key, String text) {
        return text == null ? null : key.seal(text, use());
    }

    String open(SubjectKey key, String sealed) {
        return sealed == null ? null : key.open(sealed, use());
    }
}
