package org.concilier.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** CDI events without CDI: observers run at once, or after the transaction when they ask for it. */
final class Events {
    /** The observed parameter of every observer, found once per run. */
    private static final List<Parameter> OBSERVERS = Classes.OF_BEANS.stream()
            .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .filter(p ->
                    p.isAnnotationPresent(Observes.class) && Beans.qualifiers(p).isEmpty())
            .toList();

    private final Domain domain;
    private final Beans beans;
    private final List<Object> fired = new CopyOnWriteArrayList<>();

    Events(Domain domain, Beans beans) {
        this.domain = domain;
        this.beans = beans;
    }

    Event<?> of(Class<?> type) {
        return new Firing<>();
    }

    <T> List<T> fired(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void forget() {
        fired.clear();
    }

    private void fire(Object event) {
        fired.add(event);
        for (var observer : OBSERVERS) if (observer.getType().isInstance(event)) deliver(observer, event);
    }

    private void deliver(Parameter parameter, Object event) {
        var observer = (Method) parameter.getDeclaringExecutable();
        var phase = parameter.getAnnotation(Observes.class).during();
        var tx = domain.transactions().current();
        if (phase == TransactionPhase.IN_PROGRESS || tx == null) beans.notify(observer, event);
        else tx.synchronizations.add(new Later(phase, () -> beans.notify(observer, event)));
    }

    /** An observer that waits for the end of the transaction. */
    private record Later(TransactionPhase phase, Runnable observer) implements Synchronization {
        @Override
        public void beforeCompletion() {
            if (phase == TransactionPhase.BEFORE_COMPLETION) observer.run();
        }

        @Override
        public void afterCompletion(int status) {
            var committed = status == Status.STATUS_COMMITTED;
            if (phase == TransactionPhase.AFTER_COMPLETION
                    || phase == TransactionPhase.AFTER_SUCCESS && committed
                    || phase == TransactionPhase.AFTER_FAILURE && !committed) observer.run();
        }
    }

    private final class Firing<T> implements Event<T> {
        @Override
        public void fire(T event) {
            Events.this.fire(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        fire(event);
                        return event;
                    },
                    domain.executor());
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException("events are told apart by type here");
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Firing<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Firing<>();
        }
    }
}
