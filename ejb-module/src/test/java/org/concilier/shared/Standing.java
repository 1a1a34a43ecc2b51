package org.concilier.shared;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Stand-ins for what the container itself offers for injection. Anything they cannot do, they refuse loudly. */
final class Standing {
    private final Domain domain;
    private final Beans beans;

    Standing(Domain domain, Beans beans) {
        this.domain = domain;
        this.beans = beans;
    }

    /** The container's object of this type, if it is one of the container's. */
    Optional<Object> in(Class<?> type) {
        Handler handler = null;
        if (type == EntityManager.class)
            handler = (m, a) -> on(domain.transactions().entityManager(), m, a);
        else if (type == SecurityContext.class || EJBContext.class.isAssignableFrom(type)) handler = this::context;
        else if (ManagedExecutorService.class.isAssignableFrom(type)) handler = this::executor;
        else if (type == TransactionSynchronizationRegistry.class) handler = this::registry;
        else if (type == UserTransaction.class) handler = this::userTransaction;
        return Optional.ofNullable(handler).map(h -> proxy(type, h));
    }

    Object instance(Class<?> type) {
        return proxy(Instance.class, (m, a) -> {
            var all = beans.all(type);
            return switch (m.getName()) {
                case "get" -> beans.get(type);
                case "iterator" -> all.iterator();
                case "stream" -> all.stream();
                case "isUnsatisfied" -> all.isEmpty();
                case "isResolvable" -> all.size() == 1;
                case "isAmbiguous" -> all.size() > 1;
                case "select" -> instance(a.length == 2 ? (Class<?>) a[0] : type);
                case "destroy" -> null;
                case "forEach", "spliterator" -> on(all, m, a);
                default -> throw new UnsupportedOperationException(m.toString());
            };
        });
    }

    /** The data source of this name. */
    Object dataSource(String lookup) {
        return proxy(DataSource.class, lookup.endsWith("/vault") ? this::vault : this::main);
    }

    /** The container would enlist a connection in the running transaction, and ask for a distributed commit. */
    private Object vault(Method m, Object[] a) throws Exception {
        if (domain.transactions().current() != null) throw new IllegalStateException("the vault within a transaction");
        var answer = on(domain.vault(), m, a);
        return answer instanceof Connection c ? proxy(Connection.class, (cm, ca) -> recorded(c, cm, ca)) : answer;
    }

    private Object recorded(Connection connection, Method m, Object[] a) throws Exception {
        if (m.getName().equals("prepareStatement")) domain.recordVault((String) a[0]);
        return on(connection, m, a);
    }

    private Object main(Method m, Object[] a) throws Exception {
        var tx = domain.transactions().current();
        if (!m.getName().equals("getConnection") || tx == null) return on(domain.pool(), m, a);
        var session = tx.em.unwrap(SharedSessionContractImplementor.class);
        session.flush();
        var connection = session.getJdbcCoordinator().getLogicalConnection().getPhysicalConnection();
        return proxy(Connection.class, (cm, ca) -> cm.getName().equals("close") ? null : on(connection, cm, ca));
    }

    private Object context(Method m, Object[] a) {
        var caller = domain.caller();
        return switch (m.getName()) {
            case "getCallerPrincipal" -> caller == null ? (Principal) () -> "ANONYMOUS" : caller;
            case "isCallerInRole" -> domain.callerGroups().contains((String) a[0]);
            case "getPrincipalsByType" -> ((Class<?>) a[0]).isInstance(caller) ? Set.of(caller) : Set.of();
            case "getBusinessObject" -> beans.get((Class<?>) a[0]);
            case "setRollbackOnly" -> {
                domain.transactions().current().rollbackOnly = true;
                yield null;
            }
            case "getRollbackOnly" -> domain.transactions().current().rollbackOnly;
            default -> throw new UnsupportedOperationException(m.toString());
        };
    }

    private Object executor(Method m, Object[] a) throws Exception {
        if (m.getName().equals("runAsync")) return CompletableFuture.runAsync((Runnable) a[0], domain.executor());
        if (m.getName().equals("supplyAsync")) {
            return CompletableFuture.supplyAsync((Supplier<?>) a[0], domain.executor());
        }
        return on(domain.executor(), m, a);
    }

    private Object registry(Method m, Object[] a) {
        var tx = domain.transactions().current();
        return switch (m.getName()) {
            case "registerInterposedSynchronization" -> {
                tx.synchronizations.add((Synchronization) a[0]);
                yield null;
            }
            case "getResource" -> tx.resources.get(a[0]);
            case "putResource" -> {
                tx.resources.put(a[0], a[1]);
                yield null;
            }
            case "getTransactionKey" -> tx;
            case "getTransactionStatus" -> domain.transactions().status();
            case "getRollbackOnly" -> tx.rollbackOnly;
            case "setRollbackOnly" -> {
                tx.rollbackOnly = true;
                yield null;
            }
            default -> throw new UnsupportedOperationException(m.toString());
        };
    }

    private Object userTransaction(Method m, Object[] a) {
        switch (m.getName()) {
            case "begin" -> domain.transactions().begin();
            case "commit" -> domain.transactions().commit();
            case "rollback" -> domain.transactions().rollback();
            case "setRollbackOnly" -> domain.transactions().current().rollbackOnly = true;
            case "getStatus" -> {
                return domain.transactions().status();
            }
            default -> throw new UnsupportedOperationException(m.toString());
        }
        return null;
    }

    /** Meaning of one call of a stand-in. */
    private interface Handler {
        Object call(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Standing.class.getClassLoader(), new Class<?>[] {type}, (self, m, a) -> switch (m.getName()) {
                    case "equals" -> self == a[0];
                    case "hashCode" -> System.identityHashCode(self);
                    case "toString" -> type.getSimpleName() + " of the test domain";
                    default -> handler.call(m, a == null ? new Object[0] : a);
                }));
    }

    private static Object on(Object target, Method m, Object[] a) throws Exception {
        try {
            return m.invoke(target, a);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        }
    }
}
