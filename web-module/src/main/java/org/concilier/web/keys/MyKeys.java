package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.identity.passkey.LastWayIn;
import org.concilier.identity.passkey.PasskeyView;
import org.concilier.identity.passkey.Passkeys;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** The passkeys of whoever is signed in, to name and to remove. */
@Named
@RequestScoped
public class MyKeys {
    @Inject
    Passkeys passkeys;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<PasskeyView> all;
    private Map<UUID, String> names;
    private String done;

    public String rename(UUID id) {
        return change(() -> passkeys.rename(id, getNames().get(id)), "renamed");
    }

    public String remove(UUID id) {
        return change(() -> passkeys.remove(id), "removed");
    }

    private String change(Runnable change, String news) {
        try {
            change.run();
        } catch (LastWayIn last) {
            faults.add(null, say.of("keys.lastWayIn"));
            return null;
        } catch (InvalidInput wrong) {
            var named = wrong.faults().get(0).pointer().equals("/name");
            faults.add(null, say.of(named ? "keys.wrong.name" : "keys.wrong.id"));
            return null;
        }
        return "keys?faces-redirect=true&done=" + news;
    }

    /** Where the key is kept, in words. */
    public String nature(PasskeyView key) {
        if (key.hardware()) return say.of("keys.hardware");
        return say.of(key.synchronised() ? "keys.synchronised" : "keys.device");
    }

    public String dates(PasskeyView key) {
        return key.lastUsedAt() == null
                ? say.of("keys.added", say.date(key.createdAt()))
                : say.of("keys.used", say.date(key.createdAt()), say.date(key.lastUsedAt()));
    }

    public List<PasskeyView> getAll() {
        if (all == null) all = passkeys.mine();
        return all;
    }

    /** By key, as shown to be changed. */
    public Map<UUID, String> getNames() {
        if (names == null) {
            names = new HashMap<>();
            getAll().forEach(key -> names.put(key.id(), key.name()));
        }
        return names;
    }

    /** What managers of passkeys should know; empty when nothing is bound. */
    public String getSignal() {
        return passkeys.signal();
    }

    /** What was just done, in words; null when nothing was. */
    public String getNews() {
        return done == null ? null : say.orElse("keys.done." + done, null);
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
