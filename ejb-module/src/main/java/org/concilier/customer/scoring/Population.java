package org.concilier.customer.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.concilier.consent.PermittingSql;
import org.concilier.customer.Agreed;
import org.concilier.customer.value.Buying;
import org.concilier.customer.value.Spending;
import org.concilier.shared.Business;

/** Counts customers who agreed to journey profiling, by what they bought; the database groups them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Population {
    private static final String WHO = " from customer_features f where f.currency = :currency and f.purchase_days > 0"
            + " and f.first_day <= :asOf and " + PermittingSql.of("f.customer_id");
    /** Ids are random: the first of them are a random part. */
    private static final String SOME = " order by f.customer_id fetch first 100000 rows only";

    private static final String CURRENCIES =
            "select distinct f.currency from customer_features f" + " where f.currency is not null order by f.currency";
    private static final String BUYING = "select s.purchase_days, s.first_day, s.last_day, count(*) from"
            + " (select f.purchase_days, f.first_day, f.last_day" + WHO + SOME
            + ") s group by s.purchase_days, s.first_day, s.last_day";
    private static final String SPENDING = "select s.purchase_days, s.repeat_minor, count(*) from"
            + " (select f.purchase_days, f.total_minor - f.first_day_minor repeat_minor" + WHO + SOME
            + ") s where s.purchase_days > 1 group by s.purchase_days, s.repeat_minor";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    @SuppressWarnings("unchecked")
    public List<String> currencies() {
        return em.createNativeQuery(CURRENCIES).getResultList();
    }

    public Observed observe(String currency, LocalDate asOf) {
        var unit = unit(currency);
        return new Observed(
                histogram("f.last_day", row -> Math.max(0, days(row[0], asOf)), currency, asOf),
                histogram("f.purchase_days", row -> number(row[0]), currency, asOf),
                histogram(
                        "floor(f.total_minor / " + unit + ".0)",
                        row -> (number(row[0]) + 1) * unit - 1,
                        currency,
                        asOf),
                buying(currency, asOf),
                spending(currency, asOf));
    }

    private SortedMap<Long, Long> histogram(
            String value, ToLongFunction<Object[]> read, String currency, LocalDate asOf) {
        var people = new TreeMap<Long, Long>();
        rows("select " + value + ", count(*)" + WHO + " group by " + value, currency, asOf)
                .forEach(row -> people.merge(read.applyAsLong(row), number(row[1]), Long::sum));
        return people;
    }

    private Map<Buying, Long> buying(String currency, LocalDate asOf) {
        var people = new HashMap<Buying, Long>();
        rows(BUYING, currency, asOf)
                .forEach(row -> people.merge(
                        Buying.between((int) number(row[0]), date(row[1]), date(row[2]), asOf),
                        number(row[3]),
                        Long::sum));
        return people;
    }

    private Map<Spending, Long> spending(String currency, LocalDate asOf) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var people = new HashMap<Spending, Long>();
        for (var row : rows(SPENDING, currency, asOf)) {
            var repeats = (int) number(row[0]) - 1;
            var mean = BigDecimal.valueOf(number(row[1]), digits)
                    .divide(BigDecimal.valueOf(repeats), 4 + digits, RoundingMode.HALF_UP);
            people.merge(new Spending(repeats, mean.doubleValue()), number(row[2]), Long::sum);
        }
        return people;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String currency, LocalDate asOf) {
        Query query = em.createNativeQuery(sql)
                .setParameter("currency", currency)
                .setParameter("asOf", asOf)
                .setParameter("purpose", Agreed.JOURNEY_PROFILING)
                .setParameter("now", clock.instant());
        return query.getResultList();
    }

    /** At least a hundred minor units, so that a cut point is nobody's exact amount. */
    private static long unit(String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return (long) Math.pow(10, Math.max(2, digits));
    }

    private static long days(Object from, LocalDate to) {
        return ChronoUnit.DAYS.between(date(from), to);
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
