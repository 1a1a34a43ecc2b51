package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.Rule;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks a rule while it is written, as a publication would, and tells what it reads. Keeps nothing. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER})
public class RuleDesk {
    @Inject
    RuleSets ruleSets;

    @Inject
    KnownPurposes purposes;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** What is wrong at a place of the rule; line and column from 1. */
    public record Fault(int line, int column, String words) {}

    /** One condition as it is written, and what it reads in words that customers read. */
    public record Part(String source, String reads) {}

    /**
     * @param faults in the order of the text; empty when it could be published
     * @param needs purposes that customers must have agreed to; empty when faulty, or when nothing personal is read
     * @param parts its conditions; empty when faulty
     */
    public record Checked(List<Fault> faults, Set<String> needs, List<Part> parts) {}

    /**
     * @param allowed purposes that the campaign declares; null for all that are in force
     * @param language {@code fr} or {@code en}
     */
    public Checked check(String source, Collection<String> allowed, String language) {
        var result = ruleSets.check(source, purposes.allowed(allowed));
        var faults = result.faults().stream()
                .map(fault -> new Fault(fault.line(), fault.column(), fault.sentence(language)))
                .toList();
        return new Checked(
                faults,
                result.rule().map(Rule::purposes).orElse(Set.of()),
                result.rule().map(rule -> parts(rule, language)).orElse(List.of()));
    }

    private List<Part> parts(Rule rule, String language) {
        var texts = new Explanations(language, Currency.getInstance(currency));
        return rule.atoms().stream()
                .map(atom -> new Part(atom.source(), reads(atom.reads(), texts)))
                .toList();
    }

    private static String reads(List<Attribute> attributes, Explanations texts) {
        return attributes.stream().map(texts::label).collect(Collectors.joining(", "));
    }
}
