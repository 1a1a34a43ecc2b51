package org.concilier.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A consent record as ISO/IEC TS 27560:2023 has it (header, processing, parties, events), in JSON-LD with the terms of W3C
 * DPV 2.3, with all that it and the GDPR want. What DPV has no term for is said in those of Dublin Core and schema.org.
 */
public final class DpvRecord {
    /** To withdraw, to be informed, of access to objection, against automated decisions, and to complain. */
    private static final List<String> RIGHTS =
            List.of("A7-3", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A22", "A77");

    private DpvRecord() {}

    /** JSON-LD as nested maps, lists and texts, in reading order. */
    public static Map<String, Object> of(Receipt receipt) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Linked.CONTEXT);
        json.putAll(body(receipt));
        return json;
    }

    static Map<String, Object> body(Receipt receipt) {
        var consent = receipt.consent();
        var record = Linked.node(Linked.urn(consent.id()));
        record.put("dct:conformsTo", Linked.node(Linked.SCHEMA + "record-eu-gdpr"));
        record.put("dct:identifier", consent.id().toString());
        record.put("dpv:hasDataSubject", Linked.node(Linked.urn(consent.customerId())));
        record.put("dpv:hasProcess", processing(receipt));
        record.put("schema:participant", DpvParties.of(receipt));
        record.put("dpv:hasConsentStatus", DpvEvents.of(receipt));
        return record;
    }

    private static Map<String, Object> processing(Receipt receipt) {
        var consent = receipt.consent();
        var purpose = receipt.purpose();
        var handling = receipt.handling();
        var words = receipt.notice();
        var process = new LinkedHashMap<String, Object>();
        process.put("@type", Dpv.gdpr("Processing"));
        process.put("dpv:hasNotice", notice(receipt));
        process.put("dct:language", consent.language());
        process.put("dpv:hasPurpose", typedPurpose(purpose, consent.language()));
        process.put("dpv:hasLegalBasis", Linked.node(purpose.legalBasis()));
        process.put(
                "dpv:hasPersonalData",
                purpose.categories().stream().map(c -> data(purpose, c)).toList());
        process.put(
                "dpv:hasDataController",
                Linked.titled(
                        DpvParties.controllerId(receipt), receipt.controller().name()));
        process.put(
                "dpv:hasRecipient",
                purpose.recipients().stream()
                        .map(name -> Linked.titled(DpvParties.recipientId(name), name))
                        .toList());
        process.put(
                "dct:accrualMethod",
                consent.collection().method() + " (" + consent.collection().channel() + ")");
        process.put("dct:description", words.what());
        process.put("dpv:hasStorageCondition", storage(receipt));
        process.put("dct:spatial", handling.processingLocation());
        process.put("dpv:hasScope", Linked.located(handling.geographicRestriction()));
        process.put("dpv:hasJurisdiction", handling.jurisdiction());
        process.put("dpv:hasConsentControl", withdrawing(receipt));
        process.put(
                "dpv:hasRight",
                RIGHTS.stream().map(r -> Linked.node(Dpv.gdpr(r))).toList());
        process.put("eu-gdpr:hasLeadSA", Linked.node(DpvParties.authorityId(receipt)));
        return process;
    }

    private static Map<String, Object> notice(Receipt receipt) {
        var notice = Linked.typed(Dpv.term("ConsentNotice"), receipt.notice().title());
        notice.put("@id", receipt.noticeUrl());
        notice.put("schema:version", receipt.consent().noticeVersion());
        notice.put("dct:language", receipt.consent().language());
        if (receipt.handling().policyUrl() != null)
            notice.put("dct:references", Linked.node(receipt.handling().policyUrl()));
        return notice;
    }

    private static Map<String, Object> typedPurpose(PurposeView purpose, String language) {
        var node = Linked.typed(purpose.dpvIri(), purpose.name().in(language));
        node.put("dct:identifier", purpose.code());
        return node;
    }

    /** Sharing is never a condition for the rest, so each category is optional. */
    private static Map<String, Object> data(PurposeView purpose, String category) {
        var data = Linked.titled(category);
        if (purpose.specialCategory()) data.put("@type", Dpv.gdpr("BiometricData"));
        data.put("dpv:hasNecessity", Linked.node(Dpv.term("Optional")));
        return data;
    }

    private static List<Map<String, Object>> storage(Receipt receipt) {
        var conditions = new ArrayList<Map<String, Object>>();
        conditions.add(Linked.located(receipt.handling().storageLocation()));
        var duration = new LinkedHashMap<String, Object>();
        duration.put("dpv:hasDuration", "P" + receipt.handling().retentionDays() + "D");
        duration.put("dct:description", receipt.notice().retention());
        conditions.add(duration);
        return conditions;
    }

    private static Map<String, Object> withdrawing(Receipt receipt) {
        var control = Linked.titled(receipt.notice().howToStop());
        control.put("schema:url", receipt.portalUrl());
        return control;
    }
}
