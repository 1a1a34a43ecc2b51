package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures;
import org.concilier.consent.Purposes;
import org.concilier.experience.Releases;
import org.concilier.identity.guard.PolicyChanges;
import org.concilier.offer.UptakeFigures;
import org.concilier.privacy.breach.BreachFigures;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** What changed meanwhile and may explain the lines: notices, policies, campaigns, breaches, versions of Concilier. */
@RequestScoped
public class BalanceChanges {
    private static final int ALL = 200;

    /** Marks nearer to each other than this part of the axis would lie on each other: they are told as one. */
    private static final double NEAR = 0.07;

    /** More things of one kind on one day than these are only counted. */
    private static final int NAMED = 3;

    @Inject
    ConsentFigures consents;

    @Inject
    PolicyChanges signIns;

    @Inject
    UptakeFigures offers;

    @Inject
    BreachFigures breaches;

    @Inject
    Releases releases;

    @Inject
    Purposes purposes;

    @Inject
    Language language;

    @Inject
    Wording say;

    /**
     * Changes that are told together.
     *
     * @param place of the first, counted in periods
     * @param period of the first
     */
    record Change(double place, int period, String words) {}

    /** A single one, of a kind. */
    record Single(double place, Instant at, String kind, String what) {}

    List<Change> of(Periods machine, Periods told) {
        return together(all(machine, told).toList(), told.size());
    }

    private Stream<Single> all(Periods machine, Periods told) {
        var from = told.from();
        var until = told.until();
        var names = purposes.list(null, ALL).stream()
                .collect(Collectors.toMap(p -> p.code(), p -> p.name().in(language.getCode())));
        return Stream.of(
                        consents.published(from, until).stream()
                                .map(one -> single(
                                        told,
                                        one.at(),
                                        "notice",
                                        say.of(
                                                "office.change.version",
                                                names.getOrDefault(one.purpose(), one.purpose()),
                                                one.version()))),
                        consents.policies(from, until).stream()
                                .map(one -> single(told, one.at(), "dataPolicy", Integer.toString(one.version()))),
                        offers.published(from, until).stream()
                                .map(one -> single(told, one.at(), "campaign", one.campaign())),
                        breaches.aware(from, until).stream().map(at -> single(told, at, "breach", "")),
                        releases.between(machine.from(), machine.until()).stream()
                                .map(one -> single(machine, one.at(), "release", one.version())),
                        signIns.between(machine.from(), machine.until()).stream()
                                .flatMap(one -> one.operations().stream()
                                        .map(operation -> single(
                                                machine, one.at(), "signIn", say.of("office.operation." + operation)))))
                .flatMap(each -> each);
    }

    private static Single single(Periods periods, Instant at, String kind, String what) {
        return new Single(periods.place(at), at, kind, what);
    }

    private List<Change> together(List<Single> all, int periods) {
        var groups = new ArrayList<List<Single>>();
        all.stream().sorted(Comparator.comparingDouble(Single::place)).forEach(one -> {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && one.place() - last.get(0).place() < periods * NEAR) last.add(one);
            else groups.add(new ArrayList<>(List.of(one)));
        });
        return groups.stream()
                .map(group -> new Change(
                        group.get(0).place(),
                        (int) Math.min(periods - 1, group.get(0).place()),
                        words(group)))
                .toList();
    }

    /** The days in order, each with what happened on it, kind by kind. */
    private String words(List<Single> group) {
        var days = new LinkedHashMap<String, Map<String, List<String>>>();
        group.forEach(one -> days.computeIfAbsent(say.date(one.at()), day -> new LinkedHashMap<>())
                .computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                .add(one.what()));
        return days.entrySet().stream()
                .map(day -> say.of(
                        "office.change.on",
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(kind -> words(kind.getKey(), kind.getValue()))
                                .reduce((one, other) -> say.of("office.change.and", one, other))
                                .orElseThrow()))
                .collect(Collectors.joining(" "));
    }

    private String words(String kind, List<String> what) {
        var named = what.stream().limit(NAMED).collect(Collectors.joining(", "));
        var more = what.size() > NAMED ? say.of("office.change.more", named, what.size() - NAMED) : named;
        return say.of("office.change." + kind, what.size(), more);
    }
}
