package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concilier.consent.processing.ProcessingRecords;
import org.concilier.consent.processing.ProcessingTable;
import org.concilier.consent.processing.RecordsOfProcessing;

/** The records of processing (GDPR article 30). */
@Path("v1/records-of-processing")
@RequestScoped
public class ProcessingResource {
    @Inject
    RecordsOfProcessing records;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProcessingRecords all() {
        return records.all();
    }

    /** As a table in the language asked for; whoever does not say gets JSON. */
    @GET
    @Produces("text/csv;qs=0.5")
    public Response table(@Context HttpHeaders headers) {
        var language = Languages.of(headers);
        var table = new ProcessingTable(records.all(), language);
        return Languages.varied(
                Response.ok()
                        .type("text/csv;charset=UTF-8;header=present")
                        .language(language)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=records-of-processing.csv"),
                table.text());
    }
}
