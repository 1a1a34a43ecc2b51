package org.concilier.privacy.request;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.privacy.Persona;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.Verifications;
import org.concilier.shared.Callers;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Domain;
import org.concilier.shared.Roles;

/** A person who asks for something, and an officer who deals with it. */
final class RequestWorld {
    static final ConcilierPrincipal OFFICER = Callers.staff(Roles.PRIVACY_OFFICER);

    final Domain domain;
    final PrivacyRequests requests;
    final RequestDesk desk;
    final Persona persona;

    RequestWorld(Domain domain) {
        this.domain = domain;
        requests = domain.get(PrivacyRequests.class);
        desk = domain.get(RequestDesk.class);
        persona = new Persona(domain);
    }

    static RequestDraft draft(RequestKind kind) {
        var details = kind == RequestKind.RECTIFICATION ? "please" : null;
        return new RequestDraft(kind, "portal", details, null, null, false, "fr", null);
    }

    RequestView asks(RequestKind kind) {
        return asPerson(() -> requests.open(persona.id, draft(kind)));
    }

    /** With a fresh passphrase. */
    RequestView asksVerified(RequestKind kind) {
        return asPerson(() -> requests.open(persona.id, RequestDraft.of(kind, "fr", verified())));
    }

    RequestView agentAsks(RequestKind kind) {
        return domain.as(Callers.staff(Roles.AGENT), () -> requests.open(persona.id, draft(kind)));
    }

    UUID verified() {
        return verified(VerificationMethod.PASSPHRASE);
    }

    UUID verified(VerificationMethod method) {
        return domain.inTransaction(() -> domain.get(Verifications.class).note(persona.id, method, null));
    }

    RequestView found(RequestView request) {
        return asPerson(() -> requests.find(persona.id, request.id()));
    }

    /** What a node does every few seconds. */
    void works() {
        domain.get(RequestWatch.class).tick();
    }

    <T> T asPerson(Callable<T> call) {
        return domain.as(persona.self(), call);
    }

    <T> T asOfficer(Callable<T> call) {
        return domain.as(OFFICER, call);
    }
}
