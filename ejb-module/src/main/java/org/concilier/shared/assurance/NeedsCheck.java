package org.concilier.shared.assurance;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.concilier.shared.Caller;

/** Asks the policy before the boundary is entered, however it was reached. */
@Interceptor
@Needs(Operation.ENTER_PORTAL)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class NeedsCheck {
    @Inject
    PolicyInForce inForce;

    @Inject
    Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        inForce.demand(needed(call), caller.principal());
        return call.proceed();
    }

    private static Operation needed(InvocationContext call) {
        var own = call.getMethod().getAnnotation(Needs.class);
        return own != null
                ? own.value()
                : call.getMethod()
                        .getDeclaringClass()
                        .getAnnotation(Needs.class)
                        .value();
    }
}
