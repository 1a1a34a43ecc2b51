package org.concilier.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What JAX-RS refuses by itself: 404, 405, 406, 415 and the like. */
public class HttpProblems implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException e) {
        var answer = e.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400) return answer;
        var status = answer.getStatusInfo();
        var problem = Problem.of(status.getReasonPhrase(), status.getStatusCode(), detail(status.getStatusCode()));
        return Response.fromResponse(answer).type(Problem.JSON).entity(problem).build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method; see the Allow header.";
            case 406 -> "This address cannot answer in the media type that Accept asks for.";
            case 413 -> "The body is too large for this address.";
            case 415 -> "This address does not take this Content-Type.";
            case 428 -> "Send If-Match with the ETag that you read, so that no change is lost.";
            case 412 -> "It was changed meanwhile; read it again and repeat your change.";
            default -> "The request was refused.";
        };
    }
}
