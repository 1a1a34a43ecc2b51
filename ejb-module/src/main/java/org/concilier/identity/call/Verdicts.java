package org.concilier.identity.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.concilier.consent.ConsentsChanged;
import org.concilier.identity.biometric.AssertionJudged;
import org.concilier.identity.biometric.AssertionJudged.Verdict;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Presence.Means;

/** Hears what verifiers' words came to, in the transaction that judges them, and opens or closes the file of the call. */
@ApplicationScoped
class Verdicts {
    private static final String VOICE = "voice-recognition";

    /** What a voice cannot take back by being hard to hear. */
    private static final Set<Means> STRONGER = Set.of(Means.PASSKEY, Means.SIGN_IN, Means.SECOND_AGENT);

    @Inject
    Switchboard switchboard;

    @Inject
    CustomerPresent present;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void onJudged(@Observes AssertionJudged told) {
        if (told.interaction() == null) return;
        switchboard.held(told.interaction()).ifPresent(call -> hear(call, told));
    }

    /** Whoever stops being recognised by voice is not recognised in the call that is going on either; its judge says so too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void onConsents(@Observes ConsentsChanged event) {
        for (var change : event.changes()) {
            if (change.permitted() || !change.purpose().equals(VOICE)) continue;
            present.endOf(change.customerId(), Set.of(Means.VOICE));
        }
    }

    private void hear(Interaction call, AssertionJudged told) {
        if (told.verdict() == Verdict.GREEN) recognised(call, told);
        else notRecognised(call, told.verdict(), told.reason());
    }

    private void recognised(Interaction call, AssertionJudged told) {
        if (told.customerId() != null && call.customerId() == null) {
            switchboard.note(call.identify(told.customerId(), "verifier", clock.instant()));
        }
        if (!call.isAbout(told.customerId())) {
            notRecognised(call, Verdict.AMBER, "other-person");
            return;
        }
        switchboard.note(call.judge(Verdict.GREEN, told.reason(), clock.instant()));
        switchboard.grant(call, Means.VOICE);
    }

    private void notRecognised(Interaction call, Verdict verdict, String reason) {
        var means = present.in(call.id()).map(presence -> presence.means());
        if (verdict == Verdict.AMBER && means.filter(STRONGER::contains).isPresent()) return;
        switchboard.note(call.judge(verdict, reason, clock.instant()));
        present.end(call.id());
    }
}
