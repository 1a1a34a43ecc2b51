package org.concilier.identity.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Galleries as they are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GalleryBook {
    private static final String MAKE =
            "insert into gallery (id, place, held_on, ends_at) values (?1, ?2, ?3, ?4) on conflict do nothing";

    @PersistenceContext
    EntityManager em;

    /** The gallery of a place and a day, made if need be, and held until the transaction ends: one node fills it at a time. */
    public DayGallery held(String place, LocalDate day, Instant endsAt) {
        em.createNativeQuery(MAKE)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, place)
                .setParameter(3, day)
                .setParameter(4, endsAt)
                .executeUpdate();
        var gallery = find(place, day).orElseThrow();
        em.lock(gallery, LockModeType.PESSIMISTIC_WRITE);
        return gallery;
    }

    public Optional<DayGallery> find(String place, LocalDate day) {
        return em.createQuery("select g from DayGallery g where g.place = :place and g.day = :day", DayGallery.class)
                .setParameter("place", place)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Which of these are in it. */
    public List<UUID> among(UUID gallery, Collection<UUID> customers) {
        if (customers.isEmpty()) return List.of();
        return em.createQuery(
                        "select e.id.customer from Expected e where e.id.gallery = :gallery and e.id.customer in :some",
                        UUID.class)
                .setParameter("gallery", gallery)
                .setParameter("some", customers)
                .getResultList();
    }

    public long size(UUID gallery) {
        return em.createQuery("select count(e) from Expected e where e.id.gallery = :gallery", Long.class)
                .setParameter("gallery", gallery)
                .getSingleResult();
    }

    /** The entry, held, so that two kiosks check a person in once. */
    public Optional<Expected> expected(UUID gallery, UUID customer) {
        return Optional.ofNullable(
                em.find(Expected.class, new Expected.Identity(gallery, customer), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A person is expected nowhere any more. */
    public void forget(UUID customer) {
        em.createQuery("delete from Expected e where e.id.customer = :customer")
                .setParameter("customer", customer)
                .executeUpdate();
    }

    /** Galleries with all that hangs on them. */
    public void forget(Collection<UUID> galleries) {
        for (var what : List.of(
                "KioskSession s where s.galleryId", "Expected e where e.id.gallery", "DayGallery g where g.id")) {
            em.createQuery("delete from " + what + " in :these")
                    .setParameter("these", galleries)
                    .executeUpdate();
        }
    }
}
