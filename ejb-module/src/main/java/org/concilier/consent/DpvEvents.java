package org.concilier.consent;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a consent as ISO/IEC TS 27560 has events: time, validity, who expressed it, type and state. */
final class DpvEvents {
    private DpvEvents() {}

    /** Oldest first. */
    static List<Map<String, Object>> of(Receipt receipt) {
        return receipt.events().stream().map(event -> event(receipt, event)).toList();
    }

    private static Map<String, Object> event(Receipt receipt, ConsentView step) {
        var type = receipt.purpose().specialCategory() ? "ExplicitlyExpressedConsent" : "ExpressedConsent";
        var event = new LinkedHashMap<String, Object>();
        event.put("@id", Linked.urn(step.id()) + "#" + step.epoch());
        event.put("@type", List.of(step.status().iri(), Dpv.term(type)));
        event.put("dpv:isIndicatedAtTime", step.changedAt().toString());
        event.put("dpv:isIndicatedBy", Linked.node(entity(receipt, step)));
        var collection = step.collection();
        event.put("dpv:hasIndicationMethod", collection.method() + " (" + collection.channel() + ")");
        event.put("dpv:hasDuration", duration(step));
        if (step.validUntil() != null) event.put("dct:valid", step.validUntil().toString());
        event.put("schema:version", step.noticeVersion());
        event.put("dct:language", step.language());
        if (collection.place() != null) event.put("dct:spatial", collection.place());
        if (collection.evidence() != null) event.put("dct:source", collection.evidence());
        if (collection.route() != null)
            event.put("dct:provenance", collection.route().name());
        if (step.stepUp() != null) event.put("dct:requires", Linked.node(Linked.urn(step.stepUp())));
        if (step.onBehalf() != null && step.onBehalf().interaction() != null)
            event.put("dct:isReferencedBy", step.onBehalf().interaction());
        if (step.reason() != null) event.put("dct:description", step.reason());
        event.put("leafHash", step.leafHash());
        return event;
    }

    /** Who expressed it: the person or the guardian, or else the company. */
    private static String entity(Receipt receipt, ConsentView step) {
        if (!step.status().isOfPerson()) return DpvParties.controllerId(receipt);
        var guardian = step.onBehalf() != null && step.onBehalf().guardian() != null;
        return guardian ? DpvParties.guardianId(step) : Linked.urn(step.customerId());
    }

    /** How long a yes lasts, as ISO 8601; for a no or a question there is nothing to last. */
    private static Object duration(ConsentView step) {
        if (!step.status().permits() || step.validUntil() == null) return Linked.node(Dpv.term("NotApplicable"));
        var from = step.changedAt().atZone(ZoneOffset.UTC);
        var months = ChronoUnit.MONTHS.between(from, step.validUntil().atZone(ZoneOffset.UTC));
        return "P" + months + "M";
    }
}
