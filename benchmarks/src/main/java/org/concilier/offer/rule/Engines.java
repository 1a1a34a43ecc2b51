package org.concilier.offer.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** The same rules and the same customers for every engine. */
final class Engines {
    static final int CUSTOMERS = 10_000;
    private static final AttributeRegistry REGISTRY = AttributeRegistry.standard();

    final List<SampleRule> samples;
    final List<Shopper> shoppers = new ArrayList<>();
    final List<Map<String, Object>> maps = new ArrayList<>();
    private final List<Facts> facts = new ArrayList<>();
    private final List<Facts> partly = new ArrayList<>();
    private final List<Predicate<Shopper>> lambdas;
    private final List<Rule> closures = new ArrayList<>();
    private final RuleIndex index;
    private final BitSet all = new BitSet();
    private final BitSet withoutStage = new BitSet();

    Engines(String mix, int rules) {
        samples = SampleRule.all(mix, rules);
        lambdas = samples.stream().map(SampleRule::lambda).toList();
        var compiler = new RuleCompiler(REGISTRY);
        samples.forEach(sample -> closures.add(compiler.compile(sample.source())));
        index = new RuleIndex(closures);
        for (int i = 0; i < rules; i++) {
            all.set(i);
            if (!closures.get(i).purposes().contains("journey-profiling")) withoutStage.set(i);
        }
        var random = new Random(1);
        for (int i = 0; i < CUSTOMERS; i++) {
            var shopper = Shopper.random(random);
            shoppers.add(shopper);
            maps.add(shopper.attributes());
            facts.add(Facts.of(REGISTRY, shopper.attributes()));
            var granted = new HashMap<>(shopper.attributes());
            granted.remove("journey.stage");
            partly.add(Facts.of(REGISTRY, granted));
        }
    }

    int indexed() {
        int holding = 0;
        for (var customer : facts) holding += index.holding(customer, all).cardinality();
        return holding;
    }

    /** Customers who said no to the journey: the mask drops its rules, and their facts are not there. */
    int masked() {
        int holding = 0;
        for (var customer : partly)
            holding += index.holding(customer, withoutStage).cardinality();
        return holding;
    }

    int closures() {
        int holding = 0;
        for (var customer : facts) {
            for (var rule : closures) if (rule.evaluate(customer) == Truth.TRUE) holding++;
        }
        return holding;
    }

    int lambdas() {
        int holding = 0;
        for (var customer : shoppers) {
            for (var lambda : lambdas) if (lambda.test(customer)) holding++;
        }
        return holding;
    }
}
