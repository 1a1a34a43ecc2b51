package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import java.util.UUID;

/** All galleries that there are. */
@ApplicationScoped
class Galleries {
    @Inject
    Instance<Gallery> all;

    /** Empty where nobody is to be recognised among many. */
    OptionalInt size(String interaction) {
        if (interaction == null) return OptionalInt.empty();
        return all.stream()
                .map(gallery -> gallery.size(interaction))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    boolean holds(String interaction, UUID customerId) {
        return interaction != null && all.stream().anyMatch(gallery -> gallery.holds(interaction, customerId));
    }
}
