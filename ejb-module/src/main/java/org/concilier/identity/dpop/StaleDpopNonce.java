package org.concilier.identity.dpop;

import org.concilier.shared.ConcilierException;

/** The proof carries none of our nonces, or an old one ({@code use_dpop_nonce}, RFC 9449 sections 8 and 9). */
public class StaleDpopNonce extends ConcilierException {
    private static final long serialVersionUID = 1L;

    private final String nonce;

    /** @param nonce the one to use */
    public StaleDpopNonce(String nonce) {
        super("put the nonce of the DPoP-Nonce header into the proof, and send the request again");
        this.nonce = nonce;
    }

    public String nonce() {
        return nonce;
    }

    @Override
    public int status() {
        return 400;
    }
}
