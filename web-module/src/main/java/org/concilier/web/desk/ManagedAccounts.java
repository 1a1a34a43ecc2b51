package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.AccountAdministration;
import org.concilier.identity.AccountView;
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
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<AccountView> shown = List.of();
    private String login;
    private String address;
    private String role;
    private String done;

    /** Asks for the check before anything is shown. */
    public void open() {
        if (login == null || login.isBlank()) shown = accounts.staff();
        else shown = accounts.find(login).stream().toList();
    }

    /** Not in the address: a login may be somebody's e-mail. */
    public void find() {
        open();
        if (shown.isEmpty()) faults.add("login", say.of("accounts.nobody"));
    }

    public String invite() {
        return change("invited", () -> accounts.invite(address, role, language.getCode()));
    }

    public String switchOff(UUID id) {
        return change("off", () -> accounts.switchOff(id));
    }

    public String switchOn(UUID id) {
        return change("on", () -> accounts.switchOn(id));
    }

    public String recover(UUID id) {
        return change("recovery", () -> accounts.recover(id));
    }

    private String change(String news, Runnable change) {
        try {
            change.run();
        } catch (InvalidInput wrong) {
            faults.add(
                    null,
                    say.of("accounts.wrong." + wrong.faults().get(0).pointer().substring(1)));
            open();
            return null;
        }
        return "accounts?faces-redirect=true&done=" + news;
    }

    public List<AccountView> getShown() {
        return shown;
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
