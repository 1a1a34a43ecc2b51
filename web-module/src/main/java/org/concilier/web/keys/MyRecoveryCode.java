package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.recovery.OwnRecoveryCode;
import org.concilier.web.screen.Wording;

/** The saved recovery code: made and shown in one answer, and in no other. */
@Named
@RequestScoped
public class MyRecoveryCode {
    @Inject
    OwnRecoveryCode own;

    @Inject
    Wording say;

    private String code;

    public void make() {
        code = own.make();
    }

    /** Whether there is one, and since when, in words. */
    public String getState() {
        return own.madeAt().map(at -> say.of("recovery.madeAt", say.date(at))).orElseGet(() -> say.of("recovery.none"));
    }

    /** Null except in the answer that made it. */
    public String getCode() {
        return code;
    }
}
