package org.concilier.web.govstack;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.web.api.EjbProblems;

/** The same for what the container wraps: a lost race is a 400 here. */
public class BadParametersInside implements ExceptionMapper<EJBException> {
    @Override
    public Response toResponse(EJBException e) {
        return BadParameters.told(new EjbProblems().toResponse(e));
    }
}
