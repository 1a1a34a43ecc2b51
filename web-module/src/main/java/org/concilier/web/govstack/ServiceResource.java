package org.concilier.web.govstack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.concilier.govstack.ServiceTree;
import org.concilier.govstack.Slice;

/** The {@code service} tree, but for the records of one individual. */
@Path("service")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {
    @Inject
    ServiceTree service;

    @POST
    @Path("individual/")
    public Map<String, Object> createIndividual(InputStream body) throws IOException {
        return Body.of("individual", service.create(Body.read(body).object("individual")));
    }

    @GET
    @Path("individual/{individualId}/")
    public Map<String, Object> readIndividual(@PathParam("individualId") String id) {
        return Body.of("individual", service.individual(id));
    }

    @PUT
    @Path("individual/{individualId}/")
    public Map<String, Object> updateIndividual(@PathParam("individualId") String id, InputStream body)
            throws IOException {
        return Body.of("individual", service.update(id, Body.read(body).object("individual")));
    }

    @GET
    @Path("individuals/")
    public Map<String, Object> listIndividuals(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("individuals", service.individuals(Slice.of(offset, limit)));
    }

    @GET
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> readAgreement(@PathParam("dataAgreementId") String id) {
        var read = service.agreement(id);
        return Body.of("dataAgreement", read.agreement(), "revision", read.revision());
    }

    @GET
    @Path("policy/{policyId}/")
    public Map<String, Object> readPolicy(@PathParam("policyId") String id, @QueryParam("revisionId") String revision) {
        var read = service.policy(id, revision);
        return Body.of("policy", read.policy(), "revision", read.revision());
    }

    @GET
    @Path("verification/data-agreements/")
    public Map<String, Object> listAgreements(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("dataAgreements", service.agreements(Slice.of(offset, limit)));
    }

    @GET
    @Path("verification/consent-records/")
    public Map<String, Object> listRecords(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("consentRecords", service.records(Slice.of(offset, limit)));
    }

    @GET
    @Path("verification/consent-record/{consentRecordId}/")
    public Map<String, Object> readRecord(@PathParam("consentRecordId") String id) {
        var read = service.record(id);
        return Body.of("consentRecord", read.record(), "revision", read.revision());
    }
}
