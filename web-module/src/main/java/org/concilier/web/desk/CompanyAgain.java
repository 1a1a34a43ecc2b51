package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.CompanyLinks;
import org.concilier.web.screen.LocalPath;

/** One more sign-in at the company's provider, for whoever came from there and has to show more now. */
@Named
@RequestScoped
public class CompanyAgain {
    @Inject
    CompanyLinks links;

    private Boolean mine;

    public boolean isMine() {
        if (mine == null) mine = links.isMine();
        return mine;
    }

    /** @param back the page that needs it, with what was kept for it */
    public String address(String back) {
        return "/desk-oidc?again=1&from=" + LocalPath.encode(back);
    }
}
