package org.concilier.web.govstack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.concilier.govstack.AgreementRead;
import org.concilier.govstack.ConfigTree;
import org.concilier.govstack.PolicyRead;
import org.concilier.govstack.Slice;

/** Policies, agreements and individuals of the {@code config} tree. */
@Path("config")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {
    @Inject
    ConfigTree config;

    @POST
    @Path("policy/")
    public Map<String, Object> createPolicy(InputStream body) throws IOException {
        return policy(config.createPolicy(Body.read(body)));
    }

    @GET
    @Path("policy/{policyId}/")
    public Map<String, Object> readPolicy(@PathParam("policyId") String id, @QueryParam("revisionId") String revision) {
        return policy(config.policy(id, revision));
    }

    @PUT
    @Path("policy/{policyId}/")
    public Map<String, Object> updatePolicy(@PathParam("policyId") String id, InputStream body) throws IOException {
        return policy(config.updatePolicy(id, Body.read(body)));
    }

    @DELETE
    @Path("policy/{policyId}/")
    public Map<String, Object> deletePolicy(@PathParam("policyId") String id) {
        return Body.of("revision", config.deletePolicy(id));
    }

    /** The revisions besides the policy: the contract pages a list that it then does not name. */
    @GET
    @Path("policy/{policyId}/revisions/")
    public Map<String, Object> listPolicyRevisions(
            @PathParam("policyId") String id, @QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        var revisions = config.policyRevisions(id, Slice.of(offset, limit));
        return Body.of("policy", config.policy(id, null).policy(), "revisions", revisions);
    }

    @GET
    @Path("policies/")
    public Map<String, Object> listPolicies(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("policies", config.policies(Slice.of(offset, limit)));
    }

    @GET
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> readAgreement(@PathParam("dataAgreementId") String id) {
        return agreement(config.agreement(id));
    }

    @PUT
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> updateAgreement(@PathParam("dataAgreementId") String id, InputStream body)
            throws IOException {
        return agreement(config.updateAgreement(id, Body.read(body)));
    }

    @DELETE
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> deleteAgreement(@PathParam("dataAgreementId") String id) {
        return Body.of("revision", config.deleteAgreement(id));
    }

    @POST
    @Path("data-agreement/")
    public Map<String, Object> createAgreement(InputStream body) throws IOException {
        return agreement(config.createAgreement(Body.read(body)));
    }

    /** The contract calls the list by the singular here, and here alone. */
    @GET
    @Path("data-agreements/")
    public Map<String, Object> listAgreements(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("dataAgreement", config.agreements(Slice.of(offset, limit)));
    }

    @POST
    @Path("individual/")
    public Map<String, Object> createIndividual(InputStream body) throws IOException {
        return Body.of("individual", config.createIndividual(Body.read(body)));
    }

    @GET
    @Path("individual/{individualId}/")
    public Map<String, Object> readIndividual(@PathParam("individualId") String id) {
        return Body.of("individual", config.individual(id));
    }

    @GET
    @Path("individuals/")
    public Map<String, Object> listIndividuals(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("individuals", config.individuals(Slice.of(offset, limit)));
    }

    private static Map<String, Object> policy(PolicyRead read) {
        return Body.of("policy", read.policy(), "revision", read.revision());
    }

    private static Map<String, Object> agreement(AgreementRead read) {
        return Body.of("dataAgreement", read.agreement(), "revision", read.revision());
    }
}
