package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.Map;

/** A receipt as ISO/IEC TS 27560:2023 has it: its own header, and the record it is a copy of, with the last step. */
public final class DpvReceipt {
    private DpvReceipt() {}

    /** JSON-LD as nested maps, lists and texts, in reading order. */
    public static Map<String, Object> of(Receipt receipt) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Linked.CONTEXT);
        json.put("@id", Linked.urn(receipt.id()));
        json.put("dct:conformsTo", Linked.node(Linked.SCHEMA + "receipt-eu-gdpr"));
        json.put("dct:identifier", receipt.id().toString());
        json.put("dct:references", DpvRecord.body(receipt));
        return json;
    }
}
