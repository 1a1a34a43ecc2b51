package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** A notice was published after the draft was saved, so what was reviewed is not what people would see change. */
public class OvertakenDraft extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public OvertakenDraft() {
        super("another notice was published since this draft was saved; compare, save the draft again and review it");
    }

    @Override
    public int status() {
        return 409;
    }
}
