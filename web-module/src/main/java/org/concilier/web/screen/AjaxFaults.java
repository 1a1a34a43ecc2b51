package org.concilier.web.screen;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** A fault behind an ajax call shows the page that explains it, as it would without script, instead of nothing. */
class AjaxFaults extends FullAjaxExceptionHandler {
    AjaxFaults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected String findErrorPageLocation(FacesContext faces, Throwable thrown) {
        return "/error/" + Refusals.statusOf(thrown).orElse(500) + ".xhtml";
    }
}
