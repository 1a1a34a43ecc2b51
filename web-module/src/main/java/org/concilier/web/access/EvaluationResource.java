package org.concilier.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.concilier.consent.ConsentChecks;
import org.concilier.web.api.FieldsReader;
import org.concilier.web.ops.Meters;

/** AuthZEN 1.0: may this be done with this person's data? A no is an answer, not an error. */
@Path("v1")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationResource {
    private static final String REQUEST_ID = "X-Request-ID";

    @Inject
    ConsentChecks checks;

    @Inject
    Meters meters;

    /** The answers of a batch. */
    public record Answers(List<EvaluationAnswer> evaluations) {}

    @POST
    @Path("evaluation")
    public Response evaluation(InputStream body, @HeaderParam(REQUEST_ID) String requestId) throws IOException {
        return answer(one(FieldsReader.read(body)), requestId);
    }

    @POST
    @Path("evaluations")
    public Response evaluations(InputStream body, @HeaderParam(REQUEST_ID) String requestId) throws IOException {
        var json = FieldsReader.read(body);
        if (Batch.isOne(json)) return answer(one(json), requestId);
        var answers = Batch.of(json).answers(checks::check);
        answers.forEach(each -> meters.consentCheck(each.decision()));
        return answer(new Answers(answers), requestId);
    }

    private EvaluationAnswer one(JsonObject json) {
        var question = Evaluation.question(json, json);
        var answer = EvaluationAnswer.of(checks.check(List.of(question)).get(0));
        meters.consentCheck(answer.decision());
        return answer;
    }

    /** The caller's request id comes back, as AuthZEN 1.0 wants it; one that could split headers does not. */
    private static Response answer(Object entity, String requestId) {
        var response = Response.ok(entity);
        if (requestId != null && requestId.matches("[\\x21-\\x7e]{1,200}")) response.header(REQUEST_ID, requestId);
        return response.build();
    }
}
