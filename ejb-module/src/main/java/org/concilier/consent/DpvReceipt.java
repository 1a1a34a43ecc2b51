package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A receipt as ISO/IEC TS 27560:2023 has it, written in JSON-LD with the terms of W3C DPV 2.3 and its guide for consent
 * records.
 */
public final class DpvReceipt {
    static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

    private DpvReceipt() {}

    /** JSON-LD as nested maps, lists and texts, in reading order. */
    public static Map<String, Object> of(Receipt receipt) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "@context",
                Map.of(
                        "dpv",
                        Dpv.BASE,
                        "eu-gdpr",
                        Dpv.GDPR,
                        "dct",
                        "http://purl.org/dc/terms/",
                        "schema",
                        "https://schema.org/"));
        json.put("@id", "urn:uuid:" + receipt.id());
        json.put("dct:conformsTo", Map.of("@id", SCHEMA + "receipt-eu-gdpr"));
        json.put("dct:identifier", receipt.id().toString());
        json.put("dct:references", DpvRecord.of(receipt));
        return json;
    }
}
