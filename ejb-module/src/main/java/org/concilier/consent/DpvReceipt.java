package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A receipt as ISO/IEC TS 27560:2023 has it, written in JSON-LD with the terms of W3C DPV 2.3 and its guide for consent
 * records.
 */
public final class DpvReceipt {
    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

    /** To withdraw, to be informed, of access to objection, against automated decisions, and to complain. */
    private static final List<String> RIGHTS =
            List.of("A7-3", "A13", "A15", "A16", "A17", "A18", "A20", "A21", "A22", "A77");

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
        json.put("dct:conformsTo", id(SCHEMA + "receipt-eu-gdpr"));
        json.put("dct:identifier", receipt.id().toString());
        json.put("dct:references", record(receipt));
        return json;
    }

    private static Map<String, Object> record(Receipt receipt) {
        var consent = receipt.consent();
        var purpose = receipt.purpose();
        var record = id("urn:uuid:" + consent.id());
        record.put("dct:conformsTo", id(SCHEMA + "record-eu-gdpr"));
        record.put("dct:identifier", consent.id().toString());
        record.put("dpv:hasDataSubject", id("urn:uuid:" + consent.customerId()));
        record.put("dpv:hasDataController", controller(receipt.controller()));
        record.put("dpv:hasJurisdiction", receipt.controller().country());
        record.put("dpv:hasNotice", notice(receipt));
        record.put("dpv:hasPurpose", typed(purpose.dpvIri(), purpose.name().in(consent.language())));
        record.put("dpv:hasLegalBasis", id(purpose.legalBasis()));
        record.put(
                "dpv:hasPersonalData",
                purpose.categories().stream().map(DpvReceipt::titled).toList());
        record.put(
                "dpv:hasRecipient",
                purpose.recipients().stream().map(DpvReceipt::titled).toList());
        record.put("dpv:hasStorageCondition", Map.of("dpv:hasDuration", purpose.retention()));
        record.put("dpv:hasRight", RIGHTS.stream().map(r -> id(Dpv.gdpr(r))).toList());
        record.put("dpv:hasConsentStatus", List.of(event(receipt)));
        return record;
    }

    private static Map<String, Object> event(Receipt receipt) {
        var consent = receipt.consent();
        var type = receipt.purpose().specialCategory() ? "ExplicitlyExpressedConsent" : "ExpressedConsent";
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", Stream.of(consent.statusIri(), Dpv.term(type)).toList());
        event.put("dpv:isIndicatedAtTime", consent.changedAt().toString());
        event.put("dpv:isIndicatedBy", id("urn:uuid:" + consent.customerId()));
        event.put("dpv:hasIndicationMethod", consent.collection().method());
        if (consent.validUntil() != null) {
            event.put("dct:valid", consent.validUntil().toString());
        }
        return event;
    }

    private static Map<String, Object> notice(Receipt receipt) {
        var notice = typed(Dpv.term("ConsentNotice"), receipt.notice().title());
        notice.put("@id", receipt.noticeUrl());
        notice.put("dct:hasVersion", receipt.consent().noticeVersion());
        notice.put("dct:language", receipt.consent().language());
        return notice;
    }

    private static Map<String, Object> controller(Controller company) {
        var party = typed(Dpv.gdpr("Controller"), company.name());
        party.put("schema:address", company.address());
        party.put("schema:email", company.contact());
        return party;
    }

    private static Map<String, Object> id(String iri) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", iri);
        return node;
    }

    private static Map<String, Object> typed(String type, String title) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        node.put("dct:title", title);
        return node;
    }

    private static Map<String, Object> titled(String title) {
        return Map.of("dct:title", title);
    }
}
