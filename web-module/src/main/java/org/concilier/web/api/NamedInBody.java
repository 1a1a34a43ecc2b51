package org.concilier.web.api;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.concilier.shared.Fields;

/** Keeps the customer or decision that a body names, for {@link RefusedLooks}: a refusal comes before it is read. */
public class NamedInBody implements ReaderInterceptor {
    static final String CUSTOMER = "concilier.named.customer";
    static final String DECISION = "concilier.named.decision";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof Fields fields) {
            fields.mentioned("customerId").ifPresent(name -> context.setProperty(CUSTOMER, name));
            fields.mentioned("decisionId").ifPresent(name -> context.setProperty(DECISION, name));
        }
        return body;
    }
}
