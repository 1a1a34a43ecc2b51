package org.concilier.consent;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The parties of a consent record: each with id, name, address, contact, type and role (ISO/IEC TS 27560, party). */
final class DpvParties {
    private DpvParties() {}

    static Map<String, Object> controller(Receipt receipt) {
        var company = receipt.controller();
        var party = party(company.name(), "controller");
        party.put("@type", Dpv.gdpr("Controller"));
        reached(party, company);
        return party;
    }

    /** Those outside the company who get the data. Persons reach them through the controller, who tells them what to stop. */
    static List<Map<String, Object>> recipients(Receipt receipt) {
        return receipt.purpose().recipients().stream()
                .map(name -> {
                    var party = party(name, "recipient");
                    party.put("@type", "schema:Organization");
                    reached(party, receipt.controller());
                    return party;
                })
                .toList();
    }

    static Map<String, Object> authority(Receipt receipt) {
        var authority = party(receipt.authority().name(), "authority");
        authority.put("@type", "schema:GovernmentOrganization");
        authority.put("schema:url", receipt.authority().complaintsUrl());
        return authority;
    }

    private static Map<String, Object> party(String name, String role) {
        var party = new LinkedHashMap<String, Object>();
        var id = UUID.nameUUIDFromBytes((role + "/" + name).getBytes(StandardCharsets.UTF_8));
        party.put("@id", "urn:uuid:" + id);
        party.put("dct:identifier", id.toString());
        party.put("dct:title", name);
        party.put("schema:roleName", role);
        return party;
    }

    private static void reached(Map<String, Object> party, Controller company) {
        party.put("schema:address", company.address());
        party.put("schema:contactPoint", company.contact());
        party.put("schema:email", company.contact());
        party.put("schema:telephone", company.phone());
    }
}
