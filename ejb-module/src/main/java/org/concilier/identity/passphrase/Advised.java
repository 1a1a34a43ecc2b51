package org.concilier.identity.passphrase;

import java.util.Optional;

/**
 * What can be said of a passphrase before it is chosen.
 *
 * @param unfit why it would be refused; empty when it would be taken
 */
public record Advised(Strength strength, Optional<UnfitPassphrase> unfit) {}
