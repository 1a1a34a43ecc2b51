package org.concilier.govstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concilier.customer.CustomerWorld.fields;
import static org.concilier.govstack.GovstackWorld.CONFIG;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.UUID;
import org.concilier.shared.Callers;
import org.concilier.shared.DatabaseKind;
import org.concilier.shared.Domain;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.OnBothDatabases;
import org.concilier.shared.Roles;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConfigTreeTest {
    private static final Slice FIRST = Slice.of(null, null);
    private static final String POLICY = "{'policy':{'name':'Health','version':'1.0','url':'https://example.org/p/1'}}";

    private final Domain domain;
    private final GovstackWorld world;
    private final ConfigTree config;

    ConfigTreeTest(DatabaseKind kind) {
        domain = Domain.of(this, kind);
        world = new GovstackWorld(domain);
        config = world.config;
    }

    @Test
    void theFirstPurposeIsAgreementOneAndThePolicyIsPolicyOne() {
        var read = world.as(CONFIG, () -> config.agreement("1"));

        assertThat(read.agreement().id()).isEqualTo("1");
        assertThat(read.agreement().purpose()).isEqualTo("Personalised offers");
        assertThat(read.agreement().active()).isTrue();
        assertThat(read.agreement().lifecycle().name()).isEqualTo("Complete");
        assertThat(read.agreement().policy().id()).isEqualTo("1");
        assertThat(read.revision().objectId()).isEqualTo("1");
        assertThat(world.as(CONFIG, () -> config.policy("1", null)).policy().name())
                .startsWith("Our data policy");
    }

    @Test
    void whatIsNoIdOfOursIsRefused() {
        for (var id : new String[] {"invalid_id", "123!@#", "0", "-1", "99999", "1 ", ""}) {
            assertThatThrownBy(() -> world.as(CONFIG, () -> config.agreement(id)))
                    .isInstanceOf(UnknownObject.class);
            assertThatThrownBy(() -> world.as(CONFIG, () -> config.policy(id, null)))
                    .isInstanceOf(UnknownObject.class);
        }
    }

    @Test
    void lookingTwiceMakesNoRevision() {
        var first = world.as(CONFIG, () -> config.agreements(FIRST));
        var revision = world.as(CONFIG, () -> config.agreement("1")).revision();
        domain.clock().advance(Duration.ofDays(1));

        assertThat(world.as(CONFIG, () -> config.agreement("1")).revision()).isEqualTo(revision);
        assertThat(world.as(CONFIG, () -> config.agreements(FIRST))).isEqualTo(first);
    }

    @Test
    void everyNoticeIsARevisionThatNamesTheOneBefore() {
        var before = world.as(CONFIG, () -> config.agreement("2"));
        var code = purpose(before);
        world.publish(code, "second", true);
        world.publish(code, "third", false);

        var after = world.as(CONFIG, () -> config.agreement("2"));

        assertThat(after.agreement().version()).isEqualTo("3");
        assertThat(after.agreement().compatibleWithVersion()).isNull();
        assertThat(after.revision().serializedHash())
                .isEqualTo(Snapshot.hash(after.revision().serializedSnapshot()));
        var chain = domain.inTransaction(() ->
                domain.get(Revisions.class).ofAgreements(java.util.List.of(2L)).get(2L));
        assertThat(chain).extracting(Revision::noticeVersion).containsExactly(1, 2, 3);
        assertThat(chain.get(1).view(null).predecessorHash())
                .isEqualTo(chain.get(0).hash());
        assertThat(after.revision().predecessorHash()).isEqualTo(chain.get(1).hash());
    }

    @Test
    void whatIsSaidHereAloneIsARevisionToo() {
        var body = fields(
                "{'dataAgreement':{'id':'3','version':'1','purpose':'%s','lawfulBasis':'Consent','dpia':'DPIA 7',"
                        + "'dataUse':'data_source','active':true}}",
                world.as(CONFIG, () -> config.agreement("3")).agreement().purpose());

        var changed = world.as(CONFIG, () -> config.updateAgreement("3", body));

        assertThat(changed.agreement().dpia()).isEqualTo("DPIA 7");
        assertThat(changed.revision().authorizedByOther()).isEqualTo("partner");
        assertThat(changed.revision().predecessorHash()).isNotNull();
    }

    @Test
    void nobodyCanBeAskedWithOneSentence() {
        var made =
                make("{'version':'1.0','purpose':'Registration in Health App','lawfulBasis':'consent','dpia':'none'}");

        assertThat(made.agreement().active()).isFalse();
        assertThat(made.agreement().lifecycle().name()).isEqualTo("Draft");
        var individual = world.individual();
        assertThatThrownBy(() -> world.as(
                        GovstackWorld.SERVICE,
                        () -> world.records.agree(individual, made.agreement().id(), null, "en")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatHereCannotBeIsRefusedWithWhatWouldBe() {
        assertThatThrownBy(() -> make("{'version':'1','purpose':'x','lawfulBasis':'contract','dpia':'x'}"))
                .hasMessageContaining("/dataAgreement/lawfulBasis");
        assertThatThrownBy(() -> make("{'version':'1','purpose':'x','lawfulBasis':'consent','active':true}"))
                .hasMessageContaining("/dataAgreement/active");
        assertThatThrownBy(() -> make("{'version':'1','purpose':'x','lawfulBasis':'consent','forgettable':true}"))
                .hasMessageContaining("/dataAgreement/forgettable");
        assertThatThrownBy(() -> make("{'version':'1','purpose':'x','lawfulBasis':'consent','policy':'999'}"))
                .isInstanceOf(UnknownObject.class);
        assertThatThrownBy(() -> make("{'version':'1','purpose':'x','lawfulBasis':'consent','surprise':1}"))
                .hasMessageContaining("/dataAgreement/surprise");
    }

    @Test
    void aDeletedAgreementEndsItsPurpose() {
        var made = make("{'version':'1.0','purpose':'For a while','lawfulBasis':'consent','dpia':'none'}");
        world.publish(purpose(made), "first", false);
        assertThat(world.as(CONFIG, () -> config.agreement(made.agreement().id()))
                        .agreement()
                        .active())
                .isTrue();
        var individual = world.individual();
        world.as(
                GovstackWorld.SERVICE,
                () -> world.records.agree(individual, made.agreement().id(), null, "en"));
        assertThat(world.permits(individual, purpose(made))).isTrue();

        var revision =
                world.as(CONFIG, () -> config.deleteAgreement(made.agreement().id()));

        assertThat(revision.serializedSnapshot()).contains("\"active\":false");
        assertThat(world.permits(individual, purpose(made))).isFalse();
    }

    @Test
    void aPolicyOfOthersIsKeptRevisedAndWithdrawn() {
        var made = world.as(CONFIG, () -> config.createPolicy(fields(POLICY)));
        var id = made.policy().id();
        var changed = world.as(CONFIG, () -> config.updatePolicy(id, fields(POLICY.replace("1.0", "1.1"))));

        assertThat(changed.policy().version()).isEqualTo("1.1");
        assertThat(changed.revision().predecessorHash())
                .isEqualTo(made.revision().serializedHash());
        var first = world.as(CONFIG, () -> config.policy(id, made.revision().id()));
        assertThat(first.policy().version()).isEqualTo("1.0");
        assertThat(first.revision().successor().id())
                .isEqualTo(changed.revision().id());
        assertThat(world.as(CONFIG, () -> config.policyRevisions(id, FIRST))).hasSize(2);

        world.as(CONFIG, () -> config.deletePolicy(id));

        assertThatThrownBy(() -> world.as(CONFIG, () -> config.policy(id, null)))
                .isInstanceOf(UnknownObject.class);
    }

    @Test
    void aPolicyThatAnAgreementRestsOnStays() {
        var policy = world.as(CONFIG, () -> config.createPolicy(fields(POLICY)))
                .policy()
                .id();
        make("{'version':'1','purpose':'Under it','lawfulBasis':'consent','dpia':'x','policy':'" + policy + "'}");

        assertThatThrownBy(() -> world.as(CONFIG, () -> config.deletePolicy(policy)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.as(CONFIG, () -> config.deletePolicy("1")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChangeOfOurOwnPolicyIsANewVersionOfIt() {
        var before = world.as(CONFIG, () -> config.policy("1", null));
        var body = "{'policy':{'name':'%s','version':'x','url':'%s','industrySector':'%s'}}";
        var sector = "retail " + UUID.randomUUID();

        var after = world.as(
                CONFIG,
                () -> config.updatePolicy(
                        "1",
                        fields(body, before.policy().name(), before.policy().url(), sector)));

        assertThat(after.policy().industrySector()).isEqualTo(sector);
        assertThat(Integer.parseInt(after.policy().version()))
                .isEqualTo(Integer.parseInt(before.policy().version()) + 1);
        assertThat(after.revision().predecessorHash())
                .isEqualTo(before.revision().serializedHash());
        assertThatThrownBy(() -> world.as(
                        CONFIG,
                        () -> config.updatePolicy("1", fields(body, "Ours", "https://elsewhere.example/p", "retail"))))
                .hasMessageContaining("/policy/url");
    }

    @Test
    void eachTreeNeedsItsScope() {
        var service = Callers.client(Roles.CONSENTS_READ, Roles.CONSENTS_WRITE, Roles.CUSTOMERS_READ);
        for (var stranger : new org.concilier.shared.ConcilierPrincipal[] {service, GovstackWorld.AUDIT}) {
            assertThatThrownBy(() -> world.as(stranger, () -> config.agreement("1")))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> world.as(stranger, () -> config.individuals(FIRST)))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThat(world.as(Callers.client(Roles.ADMIN), () -> config.agreement("1")))
                .isNotNull();
        assertThatThrownBy(() -> world.as(Callers.client(Roles.ADMIN), () -> config.deleteAgreement("1")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> world.as(Callers.client(Roles.PRIVACY_WRITE), () -> config.individuals(FIRST)))
                .isInstanceOf(EJBAccessException.class);
    }

    private AgreementRead make(String json) {
        return world.as(CONFIG, () -> config.createAgreement(fields("{'dataAgreement':" + json + "}")));
    }

    private String purpose(AgreementRead read) {
        return domain.inTransaction(() -> domain.get(Agreements.class)
                .find(Long.parseLong(read.agreement().id()))
                .purpose()
                .code());
    }
}
