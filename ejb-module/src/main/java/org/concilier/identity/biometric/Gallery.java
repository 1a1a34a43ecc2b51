package org.concilier.identity.biometric;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * Those among whom somebody may be recognised without being named before: people who consented, for one place and a short
 * time. CDI beans; an interaction that none of them knows recognises nobody among many.
 */
public interface Gallery {
    /** How many people it holds now; empty for an interaction that is not one of its own. */
    OptionalInt size(String interaction);

    boolean holds(String interaction, UUID customerId);
}
