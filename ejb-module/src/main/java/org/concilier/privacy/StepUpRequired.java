package org.concilier.privacy;

import org.concilier.shared.ConcilierException;

/**
 * What was asked needs the customer to have been verified a moment ago, for just this. The message says how to go on,
 * and not what was wrong with the verification handed in: that is nobody's business who may be guessing.
 */
public class StepUpRequired extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StepUpRequired(String message) {
        super(message);
    }

    static StepUpRequired of(int level) {
        return new StepUpRequired(
                "This needs the customer to be verified again, at level " + level + " or higher, within"
                        + " the last 5 minutes, and for nothing else: on the portal by confirming the passphrase, at the desk by"
                        + " an agent, over the API with the id of such a verification in /stepUp. Then send the same once more.");
    }

    @Override
    public int status() {
        return 403;
    }
}
