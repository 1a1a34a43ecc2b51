package org.concilier.identity.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.Roles;

/** Which kiosk stands where. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Kiosks {
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    /** A client, and the place it stands at. */
    public record Placed(String client, String place) {}

    /** Places a client by {@code {place}}, or moves it. */
    public Placed place(String client, Fields body) {
        var place = body.done(body.text("place", 60));
        Places.require(place);
        var kiosk = em.find(Kiosk.class, client);
        if (kiosk == null) em.persist(new Kiosk(client, place));
        else kiosk.move(place);
        return new Placed(client, place);
    }

    /** By client, at most 200. */
    public List<Placed> list() {
        return em.createQuery("select k from Kiosk k order by k.clientId", Kiosk.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(kiosk -> new Placed(kiosk.clientId(), kiosk.place()))
                .toList();
    }

    /** Takes it away; twice is once. */
    public void remove(String client) {
        em.createQuery("delete from Kiosk k where k.clientId = :client")
                .setParameter("client", client)
                .executeUpdate();
    }
}
