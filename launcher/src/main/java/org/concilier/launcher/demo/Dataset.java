package org.concilier.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Customers and what they bought, oldest purchase first. */
record Dataset(List<Person> people, List<Bought> purchases) {
    Dataset {
        people = List.copyOf(people);
        purchases = List.copyOf(purchases);
    }

    /** The last day on which anything was bought, in UTC. */
    LocalDate lastDay() {
        return purchases.get(purchases.size() - 1).at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Map<String, Person> byExternalId() {
        var all = new HashMap<String, Person>();
        people.forEach(person -> all.put(person.externalId(), person));
        return all;
    }

    /** The distinct days on which each customer bought; customers without a purchase are absent. */
    Map<String, List<LocalDate>> days() {
        var sets = new HashMap<String, LinkedHashSet<LocalDate>>();
        for (var bought : purchases) {
            sets.computeIfAbsent(bought.externalId(), id -> new LinkedHashSet<>())
                    .add(bought.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
        var lists = new HashMap<String, List<LocalDate>>();
        sets.forEach((id, days) -> lists.put(id, new ArrayList<>(days)));
        return lists;
    }
}
