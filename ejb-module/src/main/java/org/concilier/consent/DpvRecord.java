package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A consent record with every field that ISO/IEC TS 27560:2023 makes mandatory, and those mandatory under the GDPR, as
 * the W3C guide for consent records maps them (section 7.2): header, processing, parties and events. What DPV has no
 * term for is told in those of Dublin Core and schema.org.
 */
final class DpvRecord {
    /** To withdraw, to be informed, of access to objection, against automated decisions, and to complain. */
    private static final List<String> RIGHTS =
            List.of("A7-3", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A22", "A77");

    private DpvRecord() {}

    static Map<String, Object> of(Receipt receipt) {
        var consent = receipt.consent();
        var record = id("urn:uuid:" + consent.id());
        record.put("dct:conformsTo", id(DpvReceipt.SCHEMA + "record-eu-gdpr"));
        record.put("dct:identifier", consent.id().toString());
        record.put("dpv:hasDataSubject", id("urn:uuid:" + consent.customerId()));
        processing(record, receipt);
        record.put("dpv:hasDataController", DpvParties.controller(receipt));
        record.put("dpv:hasRecipient", DpvParties.recipients(receipt));
        record.put("schema:recognizingAuthority", DpvParties.authority(receipt));
        record.put("dpv:hasConsentStatus", List.of(event(receipt)));
        return record;
    }

    private static void processing(Map<String, Object> record, Receipt receipt) {
        var purpose = receipt.purpose();
        var site = receipt.site();
        record.put("dpv:hasNotice", notice(receipt));
        record.put("dpv:hasPurpose", typed(purpose.dpvIri(), purpose.name().in(language(receipt))));
        record.put("dpv:hasLegalBasis", id(purpose.legalBasis()));
        record.put(
                "dpv:hasPersonalData",
                purpose.categories().stream().map(c -> data(purpose, c)).toList());
        record.put("dct:accrualMethod", receipt.consent().collection().method());
        record.put(
                "dpv:hasProcess", Map.of("dct:description", receipt.notice().what(), "dct:spatial", site.processed()));
        record.put(
                "dpv:hasStorageCondition",
                Map.of("dct:spatial", site.stored(), "dpv:hasDuration", purpose.retention()));
        record.put("schema:spatialCoverage", site.restriction());
        record.put("dpv:hasJurisdiction", site.jurisdiction());
        record.put(
                "dpv:hasConsentControl",
                Map.of("dct:description", receipt.notice().howToStop(), "schema:url", receipt.withdrawalUrl()));
        record.put("dpv:hasRight", RIGHTS.stream().map(r -> id(Dpv.gdpr(r))).toList());
    }

    /** A kind of data: never needed for the service itself, so a person may always say no. */
    private static Map<String, Object> data(PurposeView purpose, String category) {
        var data = new LinkedHashMap<String, Object>();
        data.put("dct:identifier", category);
        data.put("dct:title", category);
        data.put("dpv:hasNecessity", id(Dpv.term("Optional")));
        data.put("schema:isSensitive", purpose.specialCategory());
        return data;
    }

    private static Map<String, Object> event(Receipt receipt) {
        var consent = receipt.consent();
        var type = receipt.purpose().specialCategory() ? "ExplicitlyExpressedConsent" : "ExpressedConsent";
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", Stream.of(consent.statusIri(), Dpv.term(type)).toList());
        event.put("dpv:isIndicatedAtTime", consent.changedAt().toString());
        event.put("dpv:isIndicatedBy", id("urn:uuid:" + consent.customerId()));
        event.put("dpv:hasIndicationMethod", consent.collection().method());
        event.put("dpv:hasDuration", receipt.purpose().retention());
        if (consent.validUntil() != null) {
            event.put("dct:valid", consent.validUntil().toString());
        }
        return event;
    }

    private static Map<String, Object> notice(Receipt receipt) {
        var notice = typed(Dpv.term("ConsentNotice"), receipt.notice().title());
        notice.put("@id", receipt.noticeUrl());
        notice.put("dct:hasVersion", receipt.consent().noticeVersion());
        notice.put("dct:language", language(receipt));
        return notice;
    }

    private static String language(Receipt receipt) {
        return receipt.consent().language();
    }

    static Map<String, Object> id(String iri) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", iri);
        return node;
    }

    static Map<String, Object> typed(String type, String title) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        node.put("dct:title", title);
        return node;
    }
}
