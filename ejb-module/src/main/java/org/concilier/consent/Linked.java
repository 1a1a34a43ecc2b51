package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Small pieces of JSON-LD, in reading order. */
final class Linked {
    static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

    /** What the prefixes stand for. The hash of a leaf is that of schema.org, which has it for files. */
    static final Map<String, String> CONTEXT = Map.of(
            "dpv",
            Dpv.BASE,
            "eu-gdpr",
            Dpv.GDPR,
            "dct",
            "http://purl.org/dc/terms/",
            "schema",
            "https://schema.org/",
            "leafHash",
            "https://schema.org/sha256");

    private Linked() {}

    static Map<String, Object> node(String iri) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", iri);
        return node;
    }

    static Map<String, Object> titled(String title) {
        var node = new LinkedHashMap<String, Object>();
        node.put("dct:title", title);
        return node;
    }

    static Map<String, Object> titled(String iri, String title) {
        var node = node(iri);
        node.put("dct:title", title);
        return node;
    }

    static Map<String, Object> typed(String type, String title) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        node.put("dct:title", title);
        return node;
    }

    static Map<String, Object> located(String place) {
        var node = new LinkedHashMap<String, Object>();
        node.put("dct:spatial", place);
        return node;
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
