package org.concilier.customer.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concilier.consent.Choice;
import org.concilier.consent.ConsentBook;
import org.concilier.consent.RecordedChoice;
import org.concilier.customer.CustomerBook;
import org.concilier.customer.Profile;
import org.concilier.customer.PurchaseBook;
import org.concilier.customer.PurchaseDetails;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** Hands the records of one piece to the books, all of them at once, and tells which were refused and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportLines {
    private static final String NO_CUSTOMER = "/externalId is of no customer";

    @Inject
    CustomerBook customers;

    @Inject
    PurchaseBook purchases;

    @Inject
    ConsentBook consents;

    @Inject
    @Business
    Clock clock;

    /** A record that could be read: for whom, and what. */
    private record Entry<T>(ImportRecord record, String externalId, T content) {}

    /** What a record says, and of whom. */
    private record Named<T>(String externalId, T content) {}

    public Map<ImportRecord, String> take(ImportKind kind, String partner, List<ImportRecord> records) {
        var faults = new LinkedHashMap<ImportRecord, String>();
        switch (kind) {
            case PURCHASES -> purchases(partner, records, faults);
            case CUSTOMERS -> customers(records, faults);
            case CONSENTS -> consents(partner, records, faults);
        }
        return faults;
    }

    private void customers(List<ImportRecord> records, Map<ImportRecord, String> faults) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var entries = read(records, faults, fields -> new Named<>(null, Profile.read(fields, today)));
        var results = customers.register(entries.stream().map(Entry::content).toList());
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).result() == CustomerBook.Result.TAKEN) {
                faults.put(entries.get(i).record(), "/externalId is of a customer with other data");
            }
        }
    }

    private void purchases(String partner, List<ImportRecord> records, Map<ImportRecord, String> faults) {
        Instant now = clock.instant();
        var entries = read(
                records,
                faults,
                fields -> new Named<>(fields.text("externalId", 100), PurchaseDetails.read(fields, now)));
        var known = known(entries, faults);
        var results = purchases.record(
                partner,
                entries.stream()
                        .map(e -> new PurchaseBook.Entry(known.get(e.externalId()), e.content()))
                        .toList());
        for (int i = 0; i < results.size(); i++) {
            var fault = switch (results.get(i).result()) {
                case NEW, SAME -> null;
                case NO_CUSTOMER -> NO_CUSTOMER;
                case ORDER_ID_TAKEN -> "/orderId is of another purchase";
                case OTHER_CURRENCY -> "/total is in another currency than the customer's other purchases";
            };
            if (fault != null) faults.put(entries.get(i).record(), fault);
        }
    }

    private void consents(String partner, List<ImportRecord> records, Map<ImportRecord, String> faults) {
        var entries = read(
                records, faults, fields -> new Named<>(fields.text("externalId", 100), RecordedChoice.from(fields)));
        var known = known(entries, faults);
        var choices = entries.stream()
                .map(e -> Choice.imported(known.get(e.externalId()), e.content(), partner))
                .toList();
        for (var rejected : consents.record(choices)) {
            faults.put(entries.get(rejected.index()).record(), rejected.reason());
        }
    }

    private <T> List<Entry<T>> read(
            List<ImportRecord> records, Map<ImportRecord, String> faults, Function<Fields, Named<T>> reader) {
        var entries = new ArrayList<Entry<T>>();
        for (var record : records) {
            try {
                var named = reader.apply(record.fields());
                entries.add(new Entry<>(record, named.externalId(), named.content()));
            } catch (InvalidInput e) {
                faults.put(record, reason(e));
            }
        }
        return entries;
    }

    private static String reason(InvalidInput e) {
        return e.faults().stream()
                .map(fault -> (fault.pointer() + " " + fault.detail()).strip())
                .collect(Collectors.joining("; "));
    }

    /** Takes out of {@code entries} those of nobody we know. */
    private <T> Map<String, UUID> known(List<Entry<T>> entries, Map<ImportRecord, String> faults) {
        var known =
                customers.ids(entries.stream().map(Entry::externalId).distinct().toList());
        entries.removeIf(entry -> {
            var unknown = !known.containsKey(entry.externalId());
            if (unknown) faults.put(entry.record(), NO_CUSTOMER);
            return unknown;
        });
        return known;
    }
}
