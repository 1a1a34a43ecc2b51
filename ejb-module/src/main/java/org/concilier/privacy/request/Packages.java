package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concilier.privacy.HoldingReader;
import org.concilier.privacy.Holdings;
import org.concilier.shared.Business;
import org.concilier.vault.SubjectKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts packages together, keeps them sealed, gives them out, and forgets them when their time is over. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Packages {
    private static final int PIECE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Holdings holdings;

    @Inject
    HoldingReader reader;

    @Inject
    SubjectKeys keys;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.requests.package-life")
    Duration life;

    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String controller;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    /** All of it or, when the transaction fails, nothing: then it is made again from the beginning. */
    public void make(PrivacyRequest request) {
        var made = new DataPackage(request, clock.instant(), life);
        em.persist(made);
        em.flush();
        var key = keys.of(request.customerId());
        var content = new PackageContent(request, holdings, reader, key, controller, contact, clock.instant());
        try (var pieces = new SealedPieces(em, request.id(), key)) {
            try (var zip = new ZipOutputStream(pieces)) {
                zip.putNextEntry(new ZipEntry("data.json"));
                content.json(unclosed(zip));
                zip.putNextEntry(new ZipEntry("index.html"));
                content.page(unclosed(zip));
            }
            made.holds(pieces.bytes(), pieces.pieces());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackageView find(UUID customerId, UUID requestId) {
        return open(customerId, requestId).view();
    }

    public byte[] piece(UUID customerId, UUID requestId, int seq) {
        open(customerId, requestId);
        List<?> found = em.createNativeQuery(
                        "select content from privacy_package_piece where request_id = ?1 and seq = ?2")
                .setParameter(1, requestId)
                .setParameter(2, seq)
                .getResultList();
        if (found.isEmpty()) throw new NoPackage();
        var sealed = Base64.getDecoder().decode((String) found.get(0));
        return keys.find(customerId).orElseThrow(NoPackage::new).open(sealed, SealedPieces.use(requestId, seq));
    }

    /** @return whether there may be more that have expired */
    public boolean forgetExpired() {
        var old = em.createQuery("select p from DataPackage p where p.expiresAt <= :now", DataPackage.class)
                .setParameter("now", clock.instant())
                .setMaxResults(PIECE)
                .getResultList();
        old.forEach(em::remove);
        return old.size() == PIECE;
    }

    private DataPackage open(UUID customerId, UUID requestId) {
        var found = em.find(DataPackage.class, requestId);
        if (found == null || !found.isOpenTo(customerId, clock.instant())) throw new NoPackage();
        return found;
    }

    /** What writes an entry closes its own stream, and the ZIP goes on. */
    private static OutputStream unclosed(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                out.write(some, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
