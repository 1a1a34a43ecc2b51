package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concilier.privacy.retention.Retention;
import org.concilier.privacy.retention.RetentionPlan;

/** What the retention job would end, and when. */
@Path("v1/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
    @Inject
    Retention retention;

    @GET
    public RetentionPlan plan() {
        return retention.plan();
    }
}
