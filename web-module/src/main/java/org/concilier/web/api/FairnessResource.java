package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concilier.offer.FairnessReport;
import org.concilier.offer.FairnessReports;
import org.concilier.shared.InvalidInput;

/** What sharing data is worth against what everyone gets. */
@Path("v1/fairness")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FairnessResource {
    private static final int USUAL_DAYS = 90;

    @Inject
    FairnessReports reports;

    @GET
    public FairnessReport report(@QueryParam("days") String days) {
        if (days == null) return reports.over(USUAL_DAYS);
        if (!days.matches("[1-9][0-9]{0,2}")) throw new InvalidInput("/days", "must be a whole number from 1 to 730");
        return reports.over(Integer.parseInt(days));
    }
}
