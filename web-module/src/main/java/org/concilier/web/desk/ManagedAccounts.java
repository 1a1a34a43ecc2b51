package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.identity.AccountAdministration;
import org.concilier.identity.AccountView;
import org.concilier.identity.StaffInvitations;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** Accounts as an administrator manages them: who there is, invite, switch off and on, help somebody back in. */
@Named
@RequestScoped
public class ManagedAccounts {
    @Inject
    AccountAdministration accounts;

    @Inject
    StaffInvitations invitations;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<AccountView> shown;
    private AccountView one;
    private boolean read;
    private String login;
    private String address;
    private String role;
    private String done;

    /** Asks for the check before anything is shown. */
    public void open() {
        if (getOne() == null) getShown();
    }

    /** Not in the address: a login may be somebody's e-mail; the number is nobody's. */
    public String find() {
        var found = login == null ? Optional.<AccountView>empty() : accounts.find(login);
        if (found.isPresent())
            return "accounts?faces-redirect=true&id=" + found.get().id();
        faults.add("login", say.of("accounts.nobody"));
        return null;
    }

    public String invite() {
        return change("invited", () -> invitations.invite(address, role, language.getCode()));
    }

    public String switchOff() {
        return change("off", () -> accounts.switchOff(getOne().id()));
    }

    public String switchOn() {
        return change("on", () -> accounts.switchOn(getOne().id()));
    }

    public String recover() {
        return change("recovery", () -> accounts.recover(getOne().id()));
    }

    private String change(String news, Runnable change) {
        try {
            change.run();
        } catch (InvalidInput wrong) {
            faults.add(
                    null,
                    say.of("accounts.wrong." + wrong.faults().get(0).pointer().substring(1)));
            return null;
        }
        return "accounts?faces-redirect=true&done=" + news;
    }

    /** Everybody on the staff. */
    public List<AccountView> getShown() {
        if (shown == null) shown = accounts.staff();
        return shown;
    }

    /** The one that the page is about, by the number that the request names; null when it is about all. */
    public AccountView getOne() {
        if (!read) {
            var id = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("id");
            if (id != null && id.matches("[0-9a-f-]{36}"))
                one = accounts.find(UUID.fromString(id)).orElse(null);
        }
        read = true;
        return one;
    }

    /** Role, and what kinds of things let in; never any of them. */
    public String words(AccountView one) {
        return name(one.role()) + " · "
                + say.of(
                        "accounts.has",
                        one.passkey() ? 1 : 0,
                        one.passphrase() ? 1 : 0,
                        one.authenticator() ? 1 : 0,
                        one.address() == null ? "–" : one.address());
    }

    public String name(String of) {
        return say.of("accounts.role." + of);
    }

    public List<String> getRoles() {
        return AccountAdministration.ROLES;
    }

    public String getNews() {
        return done == null ? null : say.orElse("accounts.done." + done, null);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
