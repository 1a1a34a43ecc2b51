package org.concilier.web.screen;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concilier.privacy.RefusedCalls;
import org.concilier.shared.Caller;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.Contention;
import org.concilier.shared.assurance.InsufficientAssurance;
import org.concilier.shared.assurance.Operation;
import org.concilier.shared.assurance.PolicyInForce;
import org.concilier.shared.assurance.Shortfall;
import org.concilier.web.api.Incident;

/** Turns a refusal into the page that explains it; anything unexpected is an incident and stays a server error. */
class Refusals extends ExceptionHandlerWrapper {
    Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = events.next().getContext();
            var status = statusOf(context.getException());
            if (status.isPresent() && leads(context, status.get())) {
                events.remove();
                note(context);
                answer(context, status.get());
            } else if (status.isEmpty()) {
                Incident.of(request(context), context.getException());
            }
        }
        getWrapped().handle();
    }

    /** The page for it; empty for what nobody expected. */
    static Optional<Integer> statusOf(Throwable thrown) {
        return causes(thrown).map(Refusals::status).flatMap(Optional::stream).findFirst();
    }

    /** An ajax call follows a redirect; an error page is put in place of the whole page by {@link AjaxFaults}. */
    private static boolean leads(ExceptionQueuedEventContext context, int status) {
        return status == HttpServletResponse.SC_GONE
                || causes(context.getException()).anyMatch(InsufficientAssurance.class::isInstance)
                || !context.getContext().getPartialViewContext().isAjaxRequest();
    }

    private static HttpServletRequest request(ExceptionQueuedEventContext context) {
        return (HttpServletRequest) context.getContext().getExternalContext().getRequest();
    }

    /** A page about somebody, asked for without the role: the person sees it. */
    private static void note(ExceptionQueuedEventContext context) {
        if (causes(context.getException()).noneMatch(Refusals::isForWantOfRole)) return;
        var outside = context.getContext().getExternalContext();
        var id = outside.getRequestParameterMap().get("id");
        if (id == null) return;
        var page = outside.getRequestServletPath().replaceAll("[^a-z/-]", "");
        CDI.current().select(RefusedCalls.class).get().note("customers", id, page, Set.of("identity"));
    }

    private static boolean isForWantOfRole(Throwable cause) {
        return cause instanceof EJBAccessException || cause instanceof AccessLocalException;
    }

    private static void answer(ExceptionQueuedEventContext context, int status) {
        var faces = context.getContext();
        var outside = faces.getExternalContext();
        var lacking = causes(context.getException())
                .filter(InsufficientAssurance.class::isInstance)
                .findFirst()
                .map(cause -> ((InsufficientAssurance) cause).lacking().operation())
                .or(() -> lackingAtTheDoor(context));
        try {
            if (lacking.isPresent()) Interrupted.by(lacking.get(), faces);
            else if (status == HttpServletResponse.SC_GONE) outside.redirect("/expired");
            else outside.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Whose evidence was taken back has no role for now, and is asked to confirm instead of being turned away. */
    private static Optional<Operation> lackingAtTheDoor(ExceptionQueuedEventContext context) {
        if (causes(context.getException()).noneMatch(Refusals::isForWantOfRole)) return Optional.empty();
        var isPortal = request(context).getRequestURI().startsWith("/portal/");
        var door = isPortal ? Operation.ENTER_PORTAL : Operation.ENTER_DESK;
        return CDI.current()
                .select(Caller.class)
                .get()
                .principal()
                .flatMap(
                        known -> CDI.current().select(PolicyInForce.class).get().check(door, known.authentication()))
                .map(Shortfall::operation);
    }

    private static Optional<Integer> status(Throwable cause) {
        if (cause instanceof ConcilierException refusal) return Optional.of(page(refusal.status()));
        if (cause instanceof ViewExpiredException) return Optional.of(HttpServletResponse.SC_GONE);
        if (isForWantOfRole(cause)) return Optional.of(HttpServletResponse.SC_FORBIDDEN);
        if (Contention.caused(cause)) return Optional.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return Optional.empty();
    }

    /** People see six pages: forbidden, not found, not now, expired, too busy, failed. A malformed address leads nowhere. */
    private static int page(int status) {
        return switch (status) {
            case 403, 409 -> status;
            case 412 -> HttpServletResponse.SC_CONFLICT;
            default -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
