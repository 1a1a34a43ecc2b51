package org.concilier.identity.biometric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person was recognised by, named as authentication methods are (RFC 8176). */
public enum Modality {
    FPT("fingerprint-recognition"),
    FACE("face-recognition"),
    VBM("voice-recognition"),
    IRIS("iris-recognition");

    private final String purpose;

    Modality(String purpose) {
        this.purpose = purpose;
    }

    /** Code of the purpose whose explicit consent it needs (GDPR article 9(2)(a)). */
    public String purpose() {
        return purpose;
    }

    /** As tokens and the API name it. */
    public String amr() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is none of these, in exactly this spelling. */
    static Optional<Modality> named(String amr) {
        return Arrays.stream(values()).filter(m -> m.amr().equals(amr)).findFirst();
    }
}
