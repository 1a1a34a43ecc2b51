package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;

/** Tells those who watch for fraud that somebody may be pretending to be somebody else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Suspicions {
    @Inject
    Outbox outbox;

    /** Tells nothing for a cause that is no sign of fraud. */
    public void tell(Hearing heard, Cause cause, Instant now) {
        if (cause != Cause.RISK && cause != Cause.SPOOF) return;
        var answer = heard.assertion().orElseThrow();
        var data = new HashMap<String, Object>();
        data.put("verifier", heard.verifier().orElseThrow().issuer());
        data.put("modality", answer.modality().amr());
        data.put("reason", cause.code());
        data.put("suspicions", answer.risk().reasons());
        interaction(heard).ifPresent(interaction -> data.put("interaction", interaction));
        outbox.announce(new Announcement(
                EventType.ASSERTION_SUSPICIOUS, heard.customer().orElseThrow(), data, now, List.of()));
    }

    private static Optional<String> interaction(Hearing heard) {
        return heard.challenge().flatMap(AssertionChallenge::interaction);
    }
}
