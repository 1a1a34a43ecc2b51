package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import java.util.List;

/**
 * An access token of ours with a proof that its bearer holds the key it is bound to (RFC 9449 section 7).
 *
 * @param proofs every {@code DPoP} header of the request
 * @param address of the request as the world knows it, without query
 */
public record BoundTokenCredential(String token, List<String> proofs, String method, String address)
        implements Credential {}
