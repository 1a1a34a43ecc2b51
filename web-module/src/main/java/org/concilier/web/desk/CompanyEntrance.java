package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.web.screen.LocalPath;

/** The way in through the company's own sign-in, where there is one, and what was the matter the last time. */
@Named
@RequestScoped
public class CompanyEntrance {
    @Inject
    CompanyDoor door;

    private String refused;

    public boolean isOpen() {
        return door.isOpen();
    }

    /** @param from the page that was wanted; may be null */
    public String address(String from) {
        return "/desk-oidc?from=" + LocalPath.encode(LocalPath.ofStaff(from));
    }

    /** The key of the words about it; anything else than what we ourselves say is nothing. */
    public String getWords() {
        if (refused == null) return null;
        return switch (refused) {
            case "weak" -> "signIn.companyWeak";
            case "role" -> "signIn.companyRole";
            case "failed" -> "signIn.companyFailed";
            default -> null;
        };
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
