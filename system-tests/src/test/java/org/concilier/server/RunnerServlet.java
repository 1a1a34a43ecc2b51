package org.concilier.server;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Where tests inside Payara Micro are run from. The adapter reads it from what the server prints when it has started, and
 * on a busy machine reads before all is printed: then it is told here, for it is always the same.
 */
public class RunnerServlet implements LoadableExtension {
    static final String NAME = "ArquillianServletRunnerEE9";

    /** As in WEB-INF/glassfish-web.xml. */
    private static final String ROOT = "/";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(RunnerServlet.class);
    }

    public void complete(@Observes ProtocolMetaData deployed) {
        for (var context : deployed.getContexts(HTTPContext.class)) {
            if (context.getServletByName(NAME) == null) context.add(new Servlet(NAME, ROOT));
        }
    }
}
