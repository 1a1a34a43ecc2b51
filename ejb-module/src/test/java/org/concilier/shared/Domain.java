package org.concilier.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.concilier.vault.Vault;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * The EJBs and CDI beans without a container, on a real database with the real schema and persistence unit.
 *
 * <pre>{@code
 * @OnBothDatabases
 * class ConsentsTest {
 *     private final Domain domain;
 *     private final Consents consents;
 *
 *     ConsentsTest(DatabaseKind kind) {
 *         domain = Domain.of(this, kind);            // one fresh database per test class and kind
 *         consents = domain.get(Consents.class);     // a proxy: roles and transactions as in the container
 *     }
 * }
 * }</pre>
 *
 * As in the container, an EJB method is a transaction, refuses callers without its roles ({@link #as}) and wraps
 * unexpected exceptions in an EJBException; only public methods of an EJB can be called, and a bean that calls itself
 * is not intercepted; between transactions nobody holds a connection. Clocks stand still until moved ({@link #clock}).
 */
public final class Domain {
    private static Domain latest;
    private static String latestKey;

    private final DomainDatabases databases;
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final Beans beans;
    private final Events events;
    private final TestClock clock = new TestClock();
    private final Settings settings = new Settings();
    private final Heard sql = new Heard();
    private final Heard vaultSql = new Heard();
    private final ThreadLocal<ConcilierPrincipal> caller = new ThreadLocal<>();
    private final ExecutorService executor = new Workers();

    private Domain(DomainDatabases databases) {
        this.databases = databases;
        factory = factory();
        transactions = new Transactions(factory);
        beans = new Beans(this);
        events = new Events(this, beans);
        databases.configure(settings);
        settings.set("concilier.key-encryption-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }

    /** The domain of a test class on a database: rows stay for the class, clock, caller and events start afresh. */
    public static synchronized Domain of(Object test, DatabaseKind kind) {
        var key = test.getClass().getName() + kind;
        if (!key.equals(latestKey)) {
            if (latest != null) latest.close();
            latest = new Domain(new DomainDatabases(kind));
            latestKey = key;
        }
        latest.clock.reset();
        latest.events.forget();
        latest.caller.remove();
        return latest;
    }

    /** Another node on the same databases, with beans, a persistence unit and a clock of its own; ends by {@link #leave}. */
    public Domain anotherNode() {
        return new Domain(databases);
    }

    /** A node in a JVM of its own, on the main PostgreSQL database of another: for what can do without the vault. */
    public static Domain standing(String url) {
        return new Domain(new DomainDatabases(url));
    }

    /** This node goes, its databases stay. */
    public void leave() {
        executor.shutdownNow();
        factory.close();
    }

    /** The bean of this class, or the only one of this type. */
    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    /** The system clock; {@code advance} moves the business clock along. */
    public TestClock clock() {
        return clock;
    }

    /** The entity manager of the running transaction. */
    public EntityManager em() {
        return transactions.entityManager();
    }

    /** Sets a configuration property; before the bean that reads it is first used. */
    public void set(String name, String content) {
        settings.set(name, content);
    }

    public <T> T inTransaction(Callable<T> body) {
        return unchecked(() -> transactions.call(TxType.REQUIRES_NEW, failure -> true, body));
    }

    /** Runs with this caller; null is nobody. */
    public <T> T as(ConcilierPrincipal principal, Callable<T> body) {
        var before = caller.get();
        caller.set(principal);
        try {
            return unchecked(body);
        } finally {
            caller.set(before);
        }
    }

    public void run(ConcilierPrincipal principal, Runnable body) {
        as(principal, () -> {
            body.run();
            return null;
        });
    }

    /** The SQL of the persistence context, on any thread, while this runs. */
    public List<String> statements(Runnable body) {
        return sql.during(body);
    }

    /** The SQL that goes to the vault, on any thread, while this runs. */
    public List<String> vaultStatements(Runnable body) {
        get(Vault.class).answers(); // so that its own start is not among them
        return vaultSql.during(body);
    }

    void recordVault(String statement) {
        vaultSql.hear(statement);
    }

    /** The CDI events of this type since the test began. */
    public <T> List<T> fired(Class<T> type) {
        return events.fired(type);
    }

    /** The pool that {@code @Resource} executors use: it keeps the caller and has no transaction. */
    public ExecutorService executor() {
        return executor;
    }

    /** Connections as the owner of the schema, who alone can change what is append-only. */
    public javax.sql.DataSource owner() {
        return databases.owner();
    }

    /** Connections of their own, outside any transaction. */
    public javax.sql.DataSource pool() {
        return databases.main();
    }

    /** Connections to the vault, which is another database. */
    public javax.sql.DataSource vault() {
        return databases.vault();
    }

    EntityManagerFactory entityManagerFactory() {
        return factory;
    }

    Transactions transactions() {
        return transactions;
    }

    Events events() {
        return events;
    }

    Settings settings() {
        return settings;
    }

    ConcilierPrincipal caller() {
        return caller.get();
    }

    Set<String> callerGroups() {
        return caller.get() == null ? Set.of() : caller.get().groups();
    }

    <T> T unchecked(Callable<T> body) {
        try {
            return body.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityManagerFactory factory() {
        StatementInspector inspector = statement -> {
            sql.hear(statement);
            return statement;
        };
        return Persistence.createEntityManagerFactory(
                "concilier",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        databases.main(),
                        "hibernate.transaction.jta.platform",
                        "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform",
                        "hibernate.connection.handling_mode",
                        "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION",
                        "hibernate.session_factory.statement_inspector",
                        inspector));
    }

    private void close() {
        leave();
        databases.dispose();
    }

    /** Threads that inherit the caller of the thread that submits. */
    private final class Workers extends ThreadPoolExecutor {
        Workers() {
            super(4, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
            allowCoreThreadTimeOut(true);
        }

        @Override
        public void execute(Runnable task) {
            var submitter = caller.get();
            super.execute(() -> run(submitter, task));
        }
    }
}
