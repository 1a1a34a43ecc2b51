package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.identity.StaffInvitations;
import org.concilier.web.screen.Wording;

/** Who was asked to work here and has not come yet. */
@Named
@RequestScoped
public class InvitedStaff {
    @Inject
    StaffInvitations invitations;

    @Inject
    Told told;

    @Inject
    Wording say;

    private List<StaffInvitations.Open> open;

    public List<StaffInvitations.Open> getOpen() {
        if (open == null) open = invitations.open();
        return open;
    }

    /** Role, who invited, until when. */
    public String words(StaffInvitations.Open one) {
        return say.of(
                "accounts.guest", say.of("accounts.role." + one.role()), one.invitedBy(), told.moment(one.expiresAt()));
    }

    public String takeBack() {
        var login = Asked.of("invited");
        if (login != null) invitations.takeBack(login);
        return "accounts?faces-redirect=true&done=takenBack";
    }
}
