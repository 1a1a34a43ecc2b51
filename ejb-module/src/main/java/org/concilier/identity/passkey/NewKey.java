package org.concilier.identity.passkey;

import java.util.UUID;

/**
 * What a registration that was believed says of the key.
 *
 * @param credentialId base64url without padding, as everything binary here
 * @param publicKey in COSE form
 * @param model AAGUID of the authenticator; zero when it does not say
 * @param signCount as it was at registration; 0 for authenticators that do not count
 * @param backupEligible whether the key may leave the device it was made in
 * @param hardware whether a trusted maker vouches that it cannot
 */
record NewKey(
        String credentialId,
        String publicKey,
        UUID model,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        boolean hardware,
        String transports) {}
