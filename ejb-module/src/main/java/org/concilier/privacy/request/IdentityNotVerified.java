package org.concilier.privacy.request;

import org.concilier.shared.ConcilierException;

/** Nothing moves before the person has proved who it is. */
public class IdentityNotVerified extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public IdentityNotVerified() {
        super("First the person has to prove who it is: by confirming on the portal, or by a document.");
    }

    @Override
    public int status() {
        return 409;
    }
}
