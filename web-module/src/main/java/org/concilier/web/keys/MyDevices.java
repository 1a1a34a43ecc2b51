package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.concilier.identity.guard.DeviceView;
import org.concilier.identity.guard.TrustedDevices;
import org.concilier.web.screen.Wording;
import org.concilier.web.security.DeviceCookie;

/** Browsers that are known: they spare waits, and a code where their owner wishes; they prove nothing. */
@Named
@RequestScoped
public class MyDevices {
    @Inject
    TrustedDevices devices;

    @Inject
    Wording say;

    private List<DeviceView> all;
    private UUID current;

    public String forget() {
        Which.row().ifPresent(devices::forget);
        return "keys?faces-redirect=true&done=device";
    }

    public String spare() {
        Which.row().ifPresent(id -> devices.spareCode(id, true));
        return "keys?faces-redirect=true&done=codeSpared";
    }

    public String ask() {
        Which.row().ifPresent(id -> devices.spareCode(id, false));
        return "keys?faces-redirect=true&done=codeAsked";
    }

    public List<DeviceView> getAll() {
        if (all == null) {
            all = devices.own();
            var request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            current = devices.current(DeviceCookie.read(request)).orElse(null);
        }
        return all;
    }

    public boolean isThis(DeviceView one) {
        return one.id().equals(current);
    }

    public String dates(DeviceView one) {
        return say.of("devices.dates", say.date(one.since()), say.date(one.lastSeenAt()));
    }
}
