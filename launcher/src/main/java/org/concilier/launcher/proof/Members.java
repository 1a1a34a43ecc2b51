package org.concilier.launcher.proof;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** The members of a JSON object that nobody vouches for. */
record Members(JsonObject json) {
    boolean has(String name) {
        return json.containsKey(name);
    }

    String text(String name) {
        if (json.get(name) instanceof JsonString text) return text.getString();
        throw new Damaged("it has no text " + name);
    }

    /** A whole number from 0. */
    long number(String name) {
        if (json.get(name) instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < 63
                && number.bigIntegerValue().signum() >= 0) return number.longValue();
        throw new Damaged("it has no number " + name);
    }

    JsonObject object(String name) {
        if (json.get(name) instanceof JsonObject object) return object;
        throw new Damaged("it has no object " + name);
    }
}
