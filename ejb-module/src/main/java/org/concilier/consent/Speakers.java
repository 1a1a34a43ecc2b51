package org.concilier.consent;

import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** Who may hand in what: the person alone, an agent with the evidence of a call, a program as it was told. */
final class Speakers {
    private Speakers() {}

    /** @throws InvalidInput when this caller cannot hand in this answer so */
    static void check(ConcilierPrincipal caller, RecordedChoice answer) {
        if (caller.kind() != Kind.CLIENT && answer.givenAt() != null) {
            throw new InvalidInput("/givenAt", "is for what a program collected before; leave it out");
        }
        if (caller.kind() == Kind.CUSTOMER && answer.onBehalf() != null) {
            throw new InvalidInput("/onBehalf", "cannot be told by the person; a parent or guardian calls us");
        }
        if (caller.groups().contains(Roles.AGENT)) checkCall(answer);
    }

    /** What an agent writes down was said in a call, after the text was read out. */
    private static void checkCall(RecordedChoice answer) {
        if (!"phone".equals(answer.channel())) {
            throw new InvalidInput("/collection/channel", "must be phone for an agent");
        }
        var behalf = answer.onBehalf();
        if (behalf == null) {
            throw new InvalidInput("/onBehalf", "is required for an agent: capacity, interaction and readBack");
        }
        if (behalf.interaction() == null) {
            throw new InvalidInput("/onBehalf/interaction", "is required: the call in which it was said");
        }
        if (!behalf.readBack()) {
            throw new InvalidInput("/onBehalf/readBack", "must be true: the text is read out and the answer repeated");
        }
    }
}
