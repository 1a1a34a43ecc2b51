package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows the company that answers for the data from its configuration. */
@ApplicationScoped
public class Company {
    @Inject
    @ConfigProperty(name = "concilier.controller.name")
    String name;

    @Inject
    @ConfigProperty(name = "concilier.controller.address")
    String address;

    @Inject
    @ConfigProperty(name = "concilier.controller.contact")
    String contact;

    @Inject
    @ConfigProperty(name = "concilier.controller.phone")
    String phone;

    @Inject
    @ConfigProperty(name = "concilier.controller.country")
    String country;

    public Controller controller() {
        return new Controller(name, address, contact, phone, country);
    }
}
