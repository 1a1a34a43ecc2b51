package org.concilier.web.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.concilier.shared.ConcilierException;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.assurance.InsufficientAssurance;

/** Our own refusals: their class is the problem's type. */
public class ConcilierProblems implements ExceptionMapper<ConcilierException> {
    /** Absent where another mapper asks this one. */
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConcilierException e) {
        if (e instanceof InvalidInput invalid) return faulty(invalid);
        var response =
                Problem.of(e.getClass(), e.status(), e.getMessage(), null).response();
        if (!(e instanceof InsufficientAssurance lacking)) return response;
        return Response.fromResponse(response)
                .header("WWW-Authenticate", inTheirScheme(lacking.challenge()))
                .build();
    }

    /** What is wrong is told in the reader's language where we have the words (RFC 9110 section 12.5.4). */
    private Response faulty(InvalidInput e) {
        var problem = problem(e, headers == null ? "en" : Languages.of(headers));
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    static Problem problem(InvalidInput e, String language) {
        var errors = e.faults().stream().map(fault -> fault.told(language)).toList();
        return Problem.of(e.getClass(), e.status(), e.in(language), errors);
    }

    /** Who came with a bound token is told so by its scheme (RFC 9449 section 7.1). */
    private String inTheirScheme(String challenge) {
        var shown = headers == null ? null : headers.getHeaderString("Authorization");
        var bound = shown != null && shown.regionMatches(true, 0, "DPoP ", 0, 5);
        return bound ? challenge.replaceFirst("^Bearer", "DPoP") : challenge;
    }
}
