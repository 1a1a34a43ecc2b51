package org.concilier.consent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who takes part in a consent, as ISO/IEC TS 27560 has parties: id, name, address, contact, type and role. A recipient is
 * reached through the company, which answers for what it hands on.
 */
final class DpvParties {
    private static final String ORGANISATION = "schema:Organization";

    private DpvParties() {}

    static List<Map<String, Object>> of(Receipt receipt) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(controller(receipt));
        for (var name : receipt.purpose().recipients()) all.add(recipient(receipt, name));
        all.add(authority(receipt.handling().authority()));
        for (var event : receipt.events()) {
            if (event.onBehalf() != null && event.onBehalf().guardian() != null) all.add(guardian(event));
        }
        return all;
    }

    private static Map<String, Object> controller(Receipt receipt) {
        var company = receipt.controller();
        var party = party(controllerId(receipt), ORGANISATION, company.name(), company.address(), company.contact());
        party.put("schema:email", company.contact());
        party.put("schema:telephone", company.phone());
        party.put("dct:type", Linked.node(Dpv.gdpr("Controller")));
        return party;
    }

    private static Map<String, Object> recipient(Receipt receipt, String name) {
        var company = receipt.controller();
        var reached = company.name() + ", " + company.address();
        var party = party(recipientId(name), ORGANISATION, name, reached, company.contact());
        party.put("dct:type", Linked.node(Dpv.gdpr("ThirdParty")));
        return party;
    }

    private static Map<String, Object> authority(Handling.Authority authority) {
        var id = named("authority", authority.name());
        var party =
                party(id, "schema:GovernmentOrganization", authority.name(), authority.address(), authority.contact());
        party.put("dct:type", Linked.node(Dpv.gdpr("DataProtectionAuthority")));
        return party;
    }

    private static Map<String, Object> guardian(ConsentView event) {
        var guardian = event.onBehalf().guardian();
        var party = new LinkedHashMap<String, Object>();
        party.put("@id", guardianId(event));
        party.put("@type", "schema:Person");
        if (guardian.name() != null) party.put("schema:name", guardian.name());
        if (guardian.reference() != null) party.put("dct:identifier", guardian.reference());
        party.put("dct:relation", guardian.relationship());
        party.put("dct:description", guardian.verification());
        party.put("dct:type", Linked.node(Dpv.gdpr("Representative")));
        return party;
    }

    private static Map<String, Object> party(String id, String type, String name, String address, String contact) {
        var party = new LinkedHashMap<String, Object>();
        party.put("@id", id);
        party.put("@type", type);
        party.put("schema:name", name);
        party.put("schema:address", address);
        party.put("schema:contactPoint", contact);
        return party;
    }

    static String controllerId(Receipt receipt) {
        return named("controller", receipt.controller().name());
    }

    static String recipientId(String name) {
        return named("recipient", name);
    }

    static String authorityId(Receipt receipt) {
        return named("authority", receipt.handling().authority().name());
    }

    /** One step's: the same guardian may be named otherwise in another. */
    static String guardianId(ConsentView event) {
        return named("guardian", event.id() + "/" + event.epoch());
    }

    private static String named(String kind, String name) {
        var text = kind + "/" + name;
        return Linked.urn(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
