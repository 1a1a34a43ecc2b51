package org.concilier.consent;

/**
 * The meaning of {@link Permissions} as a condition of SQL, for sums over everybody that name nobody. What concerns one
 * person is never read by it, but under that person's lock.
 */
public final class PermittingSql {
    private static final String PERMITS = """
            exists (select 1 from consent pc
                join purpose pp on pp.code = pc.purpose
                join consent_subject ps on ps.customer_id = pc.customer_id
                where pc.customer_id = %s and pc.purpose = :purpose and pc.status in ('GIVEN', 'RENEWED')
                    and pc.notice_version >= pp.min_version and pc.valid_until > :now and not ps.restricted)""";

    private PermittingSql() {}

    /**
     * Whether the customer permits {@code :purpose} at the instant {@code :now} of the business clock.
     *
     * @param customer the column with the customer's id
     */
    public static String of(String customer) {
        return PERMITS.formatted(customer);
    }
}
