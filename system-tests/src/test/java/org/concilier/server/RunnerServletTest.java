package org.concilier.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class RunnerServletTest {
    private final HTTPContext context = new HTTPContext("127.0.0.1", 8080);
    private final ProtocolMetaData deployed = new ProtocolMetaData().addContext(context);

    @Test
    void whatWasReadHalfIsCompleted() {
        new RunnerServlet().complete(deployed);

        assertThat(context.getServletByName("ArquillianServletRunnerEE9").getFullURI())
                .hasToString("http://127.0.0.1:8080/ArquillianServletRunnerEE9");
    }

    @Test
    void whatWasReadWholeStays() {
        var read = new Servlet("ArquillianServletRunnerEE9", "elsewhere");
        context.add(read);

        new RunnerServlet().complete(deployed);

        assertThat(context.getServlets()).containsExactly(read);
    }
}
