package org.concilier.shared;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.PolicyInForce;

/** What the container does around each call of a bean: who may call, in which transaction, what a failure means. */
final class Calls {
    private final Domain domain;

    Calls(Domain domain) {
        this.domain = domain;
    }

    static boolean isEjb(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(jakarta.ejb.Singleton.class);
    }

    static boolean managesTransactions(Class<?> type) {
        var management = type.getAnnotation(TransactionManagement.class);
        return management != null && management.value() == TransactionManagementType.BEAN;
    }

    /** A callback of an EJB runs apart from whatever first asked for the bean, in a transaction unless it makes its own. */
    Object constructed(Class<?> type, Callable<Object> callback) throws Exception {
        if (!isEjb(type)) return callback.call();
        var tx = managesTransactions(type) ? TxType.NOT_SUPPORTED : TxType.REQUIRES_NEW;
        return domain.transactions().call(tx, failure -> true, callback);
    }

    Object call(Object target, Method method, Object[] arguments) throws Exception {
        var type = target.getClass();
        if (!isEjb(type)) return transactional(target, method, arguments);
        if (!isTimer(method)) authorise(type, method);
        demand(type, method);
        if (!method.isAnnotationPresent(Asynchronous.class)) return ejb(target, method, arguments);
        return CompletableFuture.supplyAsync(() -> later(target, method, arguments), domain.executor());
    }

    private Object later(Object target, Method method, Object[] arguments) {
        try {
            var result = ejb(target, method, arguments);
            return result instanceof Future<?> future ? future.get() : result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EJBException(e.toString(), e);
        }
    }

    private Object ejb(Object target, Method method, Object[] arguments) throws Exception {
        var type = target.getClass();
        if (managesTransactions(type)) {
            return domain.transactions()
                    .call(TxType.NOT_SUPPORTED, f -> false, () -> invoke(target, method, arguments));
        }
        var attribute = onMethodOrClass(type, method, TransactionAttribute.class);
        var tx = attribute == null
                ? TxType.REQUIRED
                : TxType.valueOf(attribute.value().name());
        try {
            return domain.transactions().call(tx, Calls::dooms, () -> invoke(target, method, arguments));
        } catch (EJBException e) {
            throw e;
        } catch (RuntimeException e) {
            if (application(e) != null) throw e;
            throw new EJBException(e.toString(), e);
        }
    }

    private Object transactional(Object target, Method method, Object[] arguments) throws Exception {
        var tx = onMethodOrClass(target.getClass(), method, Transactional.class);
        Callable<Object> body = () -> invoke(target, method, arguments);
        return tx == null ? body.call() : domain.transactions().call(tx.value(), f -> dooms(tx, f), body);
    }

    private static boolean dooms(Throwable failure) {
        var application = application(failure);
        if (application != null) return application.rollback();
        return failure instanceof RuntimeException || failure instanceof Error;
    }

    private static boolean dooms(Transactional tx, Throwable failure) {
        if (Arrays.stream(tx.dontRollbackOn()).anyMatch(c -> c.isInstance(failure))) return false;
        return failure instanceof RuntimeException
                || failure instanceof Error
                || Arrays.stream(tx.rollbackOn()).anyMatch(c -> c.isInstance(failure));
    }

    private static ApplicationException application(Throwable failure) {
        for (Class<?> c = failure.getClass(); c != null; c = c.getSuperclass()) {
            var found = c.getDeclaredAnnotation(ApplicationException.class);
            if (found != null && (found.inherited() || c == failure.getClass())) return found;
        }
        return null;
    }

    private void authorise(Class<?> type, Method method) {
        if (!Modifier.isPublic(method.getModifiers())) {
            throw new EJBException(
                    method + " is not public: the container refuses to call it through the no-interface view");
        }
        if (method.isAnnotationPresent(PermitAll.class)) return;
        var roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && !method.isAnnotationPresent(DenyAll.class)) {
            if (type.isAnnotationPresent(PermitAll.class)) return;
            roles = type.getAnnotation(RolesAllowed.class);
            if (roles == null && !type.isAnnotationPresent(DenyAll.class)) return;
        }
        var callers = domain.callerGroups();
        if (roles == null || Arrays.stream(roles.value()).noneMatch(callers::contains)) {
            throw new EJBAccessException("Client not authorized for " + method);
        }
    }

    /** What the container does by an interceptor. */
    private void demand(Class<?> type, Method method) {
        var needs = onMethodOrClass(type, method, Needs.class);
        if (needs == null) return;
        domain.get(PolicyInForce.class).demand(needs.value(), Optional.ofNullable(domain.caller()));
    }

    private static boolean isTimer(Method method) {
        return method.isAnnotationPresent(Schedule.class)
                || method.isAnnotationPresent(Schedules.class)
                || method.isAnnotationPresent(Timeout.class);
    }

    private static <A extends Annotation> A onMethodOrClass(Class<?> type, Method method, Class<A> annotation) {
        var own = method.getAnnotation(annotation);
        return own != null ? own : type.getAnnotation(annotation);
    }

    static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (Exception) e.getCause();
        }
    }
}
