package org.concilier.identity.passkey;

import jakarta.security.enterprise.credential.Credential;
import org.concilier.identity.Realm;

/**
 * What an authenticator answered to the challenge of a ceremony under way. It says itself whose key it is.
 *
 * @param transaction token of that ceremony, from this browser's cookie; null when there is none
 * @param answer the browser's {@code PublicKeyCredential} as JSON (WebAuthn Level 3, {@code AuthenticationResponseJSON})
 */
public record PasskeyCredential(Realm realm, String transaction, String answer) implements Credential {}
