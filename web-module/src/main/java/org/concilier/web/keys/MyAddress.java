package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.concilier.identity.contact.AddressView;
import org.concilier.identity.contact.Addresses;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Where messages about the account go: another address counts once its code came back. */
@Named
@RequestScoped
public class MyAddress {
    @Inject
    Addresses own;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private AddressView state;
    private String address;
    private String code;

    public String change() {
        try {
            own.change(address);
        } catch (InvalidInput wrong) {
            faults.add(null, say.of("address.wrong"));
            return null;
        }
        return "keys?faces-redirect=true&done=addressAsked";
    }

    public String confirm() {
        if (own.confirm(code)) return "keys?faces-redirect=true&done=address";
        faults.add(null, say.of("address.wrongCode"));
        return null;
    }

    public String getCurrent() {
        return state().current() == null ? say.of("address.none") : say.of("address.current", state().current());
    }

    /** Null when none waits for its code. */
    public String getWaiting() {
        return state().waiting() == null ? null : say.of("address.waiting", state().waiting());
    }

    private AddressView state() {
        if (state == null) state = own.mine();
        return state;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
