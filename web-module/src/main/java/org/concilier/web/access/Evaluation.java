package org.concilier.web.access;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.concilier.consent.ConsentChecks.Question;

/**
 * Reads one AuthZEN evaluation. What the specification does not name is ignored, as it asks; what we do not know (another
 * type of resource, an id that is not ours) becomes a question whose answer is no. The subject says who will use the
 * data; the answer does not depend on it.
 */
final class Evaluation {
    private Evaluation() {}

    /**
     * @param defaults where to find the subject, action and resource that the evaluation does not have itself
     * @throws MalformedEvaluation when a part is missing or of the wrong JSON type
     */
    static Question question(JsonObject evaluation, JsonObject defaults) {
        var subject = part("subject", evaluation, defaults);
        var action = part("action", evaluation, defaults);
        var resource = part("resource", evaluation, defaults);
        text(subject, "subject", "type");
        text(subject, "subject", "id");
        var customer =
                "customer".equals(text(resource, "resource", "type")) ? uuid(text(resource, "resource", "id")) : null;
        if (customer == null) text(resource, "resource", "id");
        return new Question(customer, text(action, "action", "name"), category(resource), gpc(evaluation, defaults));
    }

    private static JsonObject part(String name, JsonObject evaluation, JsonObject defaults) {
        var found = evaluation.getOrDefault(name, defaults.get(name));
        if (found instanceof JsonObject object) return object;
        throw new MalformedEvaluation(name + " must be an object");
    }

    private static String text(JsonObject part, String name, String member) {
        if (part.get(member) instanceof JsonString text) return text.getString();
        throw new MalformedEvaluation(name + "." + member + " must be a text");
    }

    private static String category(JsonObject resource) {
        var properties = resource.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT);
        if (!(properties instanceof JsonObject object)) {
            throw new MalformedEvaluation("resource.properties must be an object");
        }
        return object.containsKey("category") ? text(object, "resource.properties", "category") : null;
    }

    /** Global Privacy Control of the browser that the partner serves, said for one of many or for all. */
    private static boolean gpc(JsonObject evaluation, JsonObject defaults) {
        return gpc(evaluation) || gpc(defaults);
    }

    private static boolean gpc(JsonObject part) {
        return part.get("context") instanceof JsonObject context && context.get("gpc") == JsonValue.TRUE;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
