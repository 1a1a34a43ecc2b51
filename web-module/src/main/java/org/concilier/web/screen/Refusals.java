package org.concilier.web.screen;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.concilier.shared.ConcilierException;

/** Turns a refusal into the page that explains it; anything unexpected stays a server error. */
class Refusals extends ExceptionHandlerWrapper {
    Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = events.next().getContext();
            var status = causes(context.getException())
                    .map(Refusals::status)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (status.isPresent()) {
                events.remove();
                answer(context.getContext(), status.get());
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, int status) {
        var outside = faces.getExternalContext();
        try {
            if (status == HttpServletResponse.SC_GONE) outside.redirect("/expired");
            else outside.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static Optional<Integer> status(Throwable cause) {
        if (cause instanceof ConcilierException refusal) return Optional.of(page(refusal.status()));
        if (cause instanceof ViewExpiredException) return Optional.of(HttpServletResponse.SC_GONE);
        if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
            return Optional.of(HttpServletResponse.SC_FORBIDDEN);
        }
        return Optional.empty();
    }

    /** People see four pages: forbidden, not found, expired, failed. A malformed address leads nowhere. */
    private static int page(int status) {
        return status == HttpServletResponse.SC_FORBIDDEN ? status : HttpServletResponse.SC_NOT_FOUND;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
