package org.concilier.web.markup;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Lets the action of a form run once; named in faces-config.xml. */
public class OnceListener implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String OURS = OnceListener.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var once = once();
        once.sent(faces).ifPresent(token -> {
            if (once.claim(token).isPresent()) comeBack(faces, token);
            else faces.getAttributes().put(OURS, token);
        });
    }

    /** What failed, or asks for something first, may be sent again. */
    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var token = (String) faces.getAttributes().remove(OURS);
        if (token != null) once().end(token, !faces.isValidationFailed() && !hasFailed(faces));
    }

    private static boolean hasFailed(FacesContext faces) {
        return faces.getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator()
                .hasNext();
    }

    private static void comeBack(FacesContext faces, String token) {
        var view = faces.getViewRoot().getViewId();
        var parameters = Map.of(OneTime.TWICE, List.of(token));
        try {
            faces.getExternalContext()
                    .redirect(faces.getApplication().getViewHandler().getRedirectURL(faces, view, parameters, true));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    private static OneTime once() {
        return CDI.current().select(OneTime.class).get();
    }
}
