package org.concilier.identity.company;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;

/** A member of staff whom the company's provider vouches for. Only a verified answer of the provider makes one. */
public final class CompanyPerson implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String issuer;
    private final String subject;
    private final String login;
    private final String role;
    private final String wanted;
    private final Assurance level;
    private final Instant since;

    CompanyPerson(
            String issuer, String subject, String login, String role, String wanted, Assurance level, Instant since) {
        this.issuer = issuer;
        this.subject = subject;
        this.login = login;
        this.role = role;
        this.wanted = wanted;
        this.level = level;
        this.since = since;
    }

    /** Who says so: a subject means nothing without it (ASVS 5.0, 6.8.1). */
    public String issuer() {
        return issuer;
    }

    /** The provider's lasting number of the person. */
    public String subject() {
        return subject;
    }

    public String login() {
        return login;
    }

    /** Of ours; null for somebody of the company who has none here. */
    public String role() {
        return role;
    }

    /** The page that the person was on the way to. */
    public String wanted() {
        return wanted;
    }

    public Assurance level() {
        return level;
    }

    /** When the provider saw the person sign in. */
    public Instant since() {
        return since;
    }

    /** What a sign-in of that level shows, as far as we can know from outside. */
    public Set<Evidence> evidence() {
        return switch (level) {
            case PHRH -> Set.of(Evidence.POP, Evidence.USER, Evidence.MFA, Evidence.HWK);
            case PHR -> Set.of(Evidence.POP, Evidence.USER, Evidence.MFA);
            case TWO -> Set.of(Evidence.PWD, Evidence.OTP);
            default -> Set.of(Evidence.PWD);
        };
    }
}
