package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.web.screen.LocalPath;
import org.concilier.web.screen.Wording;

/** Who is in the office, and which rooms there are for them. */
@Named
@RequestScoped
public class Office {
    private static final List<String> ROLES =
            List.of(Roles.PRIVACY_OFFICER, Roles.MARKETER, Roles.SECURITY_ADMIN, Roles.AUDITOR, Roles.AGENT);

    @Inject
    Caller caller;

    @Inject
    PolicyInForce inForce;

    @Inject
    Wording say;

    /** A room as the menu and the first page show it. */
    public record Door(String key, String address, String name, String about) {}

    public List<Door> getDoors() {
        var groups = groups();
        return Stream.of(Room.values())
                .filter(Room::isInMenu)
                .filter(room -> room.roles().stream().anyMatch(groups::contains))
                .map(this::door)
                .toList();
    }

    private Door door(Room room) {
        var key = room.key();
        return new Door(key, "/office/" + key, say.of("office.room." + key), say.of("office.about." + key));
    }

    /** The role in words; of somebody whose proof is too weak for one, none. */
    public String getRole() {
        return role().map(role -> say.of("office.role." + role)).orElse("");
    }

    /** Whether this person works at the desk and has nothing to do here. */
    public boolean isAgent() {
        return groups().contains(Roles.AGENT);
    }

    /** Whether a passkey is still to be made, or shown, before the role opens. */
    public boolean isWeak() {
        return role().isEmpty();
    }

    /** Whether this server lets staff in with less than a passkey, which only demonstrations should. */
    public boolean isLenient() {
        return !inForce.policy().of(Operation.ENTER_DESK).least().atLeast(Assurance.PHR);
    }

    public String getName() {
        return caller.name();
    }

    /** Whether campaigns may be written here, and not only read. */
    public boolean isMarketer() {
        return groups().contains(Roles.MARKETER);
    }

    /** This person as records of four eyes name them. */
    String party() {
        return caller.principal()
                .map(p -> p.kind().name().toLowerCase(Locale.ROOT) + ":" + p.getName())
                .orElse("");
    }

    /** A person or a program as records of four eyes name them, without the word for which of the two. */
    public String person(String party) {
        return party == null ? "–" : party.replaceFirst("^(staff|client):", "");
    }

    /** What was just done, in words; empty when nothing was. Only known words are said, whatever the address holds. */
    public String getNews() {
        var done = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("done");
        return done == null ? "" : say.orElse("office.done." + done, "");
    }

    /** One parameter's value, ready to stand in an address. */
    public String encoded(String value) {
        return LocalPath.encode(value);
    }

    private Optional<String> role() {
        var groups = groups();
        return ROLES.stream().filter(groups::contains).min(Comparator.comparing(ROLES::indexOf));
    }

    private Set<String> groups() {
        return caller.principal().map(ConcilierPrincipal::groups).orElse(Set.of());
    }
}
