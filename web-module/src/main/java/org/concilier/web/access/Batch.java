package org.concilier.web.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.consent.Verdict;

/** Many AuthZEN evaluations in one request: asked together, told in order, cut where their semantic says. */
final class Batch {
    private static final int MOST = 200;

    /** When to stop telling. */
    private enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        boolean stopsAfter(boolean decision) {
            return this == (decision ? PERMIT_ON_FIRST_PERMIT : DENY_ON_FIRST_DENY);
        }
    }

    private final Semantic semantic;
    private final List<Object> items = new ArrayList<>();

    private Batch(Semantic semantic) {
        this.semantic = semantic;
    }

    /** Whether the request is many at all; without evaluations it is a single one. */
    static boolean isOne(JsonObject body) {
        var all = body.getOrDefault("evaluations", JsonValue.EMPTY_JSON_ARRAY);
        if (!(all instanceof JsonArray array)) throw new MalformedEvaluation("evaluations must be a list");
        return array.isEmpty();
    }

    static Batch of(JsonObject body) {
        var all = body.getJsonArray("evaluations");
        if (all.size() > MOST) throw new MalformedEvaluation("evaluations must be at most " + MOST);
        var batch = new Batch(semantic(body));
        for (var one : all) batch.items.add(read(one, body));
        return batch;
    }

    private static Object read(JsonValue one, JsonObject defaults) {
        try {
            if (one instanceof JsonObject evaluation) return Evaluation.question(evaluation, defaults);
            return new MalformedEvaluation("an evaluation must be an object");
        } catch (MalformedEvaluation e) {
            return e;
        }
    }

    /** Asks all that can be asked at once, whatever is told of it. */
    List<EvaluationAnswer> answers(Function<List<Question>, List<Verdict>> checks) {
        var questions = items.stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
        var verdicts = checks.apply(questions).iterator();
        var told = new ArrayList<EvaluationAnswer>();
        for (var item : items) {
            var answer = item instanceof MalformedEvaluation fault
                    ? EvaluationAnswer.of(fault)
                    : EvaluationAnswer.of(verdicts.next());
            told.add(answer);
            if (semantic.stopsAfter(answer.decision())) break;
        }
        return told;
    }

    private static Semantic semantic(JsonObject body) {
        var options = body.getOrDefault("options", JsonValue.EMPTY_JSON_OBJECT);
        if (!(options instanceof JsonObject object)) throw new MalformedEvaluation("options must be an object");
        if (!object.containsKey("evaluations_semantic")) return Semantic.EXECUTE_ALL;
        var name = object.get("evaluations_semantic") instanceof JsonString text ? text.getString() : "";
        return switch (name) {
            case "execute_all" -> Semantic.EXECUTE_ALL;
            case "deny_on_first_deny" -> Semantic.DENY_ON_FIRST_DENY;
            case "permit_on_first_permit" -> Semantic.PERMIT_ON_FIRST_PERMIT;
            default ->
                throw new MalformedEvaluation(
                        "evaluations_semantic must be execute_all, deny_on_first_deny or permit_on_first_permit");
        };
    }
}
