package org.concilier.offer.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Secrets;

/** Makes, finds and uses coupons; joins the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CouponBook {
    private static final InvalidInput.Fault OVER = new InvalidInput.Fault(
            "/expiresAt",
            "is over already; choose a later moment, or none",
            "est déjà passé ; choisissez un moment plus tard, ou aucun");

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    /**
     * @return the codes, told this once and kept nowhere
     * @throws InvalidInput for what could never be used
     */
    public List<String> make(Fields body, String offerCode, Instant at, String by) {
        var draft = CouponDraft.read(body);
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(at)) throw new InvalidInput(List.of(OVER));
        var codes = new ArrayList<String>();
        for (int i = 0; i < draft.count(); i++) {
            var code = draft.code().orElseGet(Codes::random);
            if (!find(List.of(code)).isEmpty()) throw new CodeTaken();
            em.persist(new Coupon(draft, offerCode, mac(code), at, by));
            codes.add(code);
        }
        em.flush();
        return codes;
    }

    /** Those that exist, by the code as it was typed. */
    public Map<String, Coupon> find(Collection<String> typed) {
        var found = new LinkedHashMap<String, Coupon>();
        if (typed.isEmpty()) return found;
        var byMac = new LinkedHashMap<String, String>();
        typed.forEach(code -> byMac.put(mac(Codes.plain(code)), code));
        em.createQuery("select c from Coupon c where c.codeMac in :macs", Coupon.class)
                .setParameter("macs", byMac.keySet())
                .getResultList()
                .forEach(coupon -> found.put(byMac.get(coupon.mac()), coupon));
        return found;
    }

    /** In one statement: whether there was a use left. */
    public boolean use(UUID coupon) {
        return em.createQuery("update Coupon c set c.used = c.used + 1 where c.id = :id and c.used < c.mostUses")
                        .setParameter("id", coupon)
                        .executeUpdate()
                == 1;
    }

    /** Gives a use back that came to nothing. */
    public void giveBack(UUID coupon) {
        em.createQuery("update Coupon c set c.used = c.used - 1 where c.id = :id and c.used > 0")
                .setParameter("id", coupon)
                .executeUpdate();
    }

    /** Gives a use back after a return, where the coupon allows it. */
    public void giveBackIfReusable(UUID coupon) {
        em.createQuery("update Coupon c set c.used = c.used - 1 where c.id = :id and c.used > 0 and c.reusable = true")
                .setParameter("id", coupon)
                .executeUpdate();
    }

    private String mac(String plain) {
        return HexFormat.of().formatHex(secrets.mac("coupon", plain.getBytes(StandardCharsets.UTF_8)));
    }
}
