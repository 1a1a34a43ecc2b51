package org.concilier.identity.passkey;

import java.io.Serializable;

/**
 * A question to the browser's authenticators.
 *
 * @param token of the ceremony, for this browser's cookie
 * @param options as JSON (WebAuthn Level 3, {@code PublicKeyCredentialCreationOptionsJSON} or
 *     {@code PublicKeyCredentialRequestOptionsJSON})
 * @param seconds until an answer comes too late
 */
public record Prompt(String token, String options, long seconds) implements Serializable {
    private static final long serialVersionUID = 1L;
}
