package org.concilier.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.ConsentChecks.Question;
import org.concilier.consent.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private static final UUID ALICE = UUID.fromString("5b0a2b5e-6d0e-4d6e-9d40-9a3d3a1c0001");
    private static final UUID BOB = UUID.fromString("5b0a2b5e-6d0e-4d6e-9d40-9a3d3a1c0002");
    private static final String SHARED =
            "'subject':{'type':'application','id':'shop'},'action':{'name':'personalised-offers'}";

    @Test
    void oneEvaluationIsAQuestionAboutOnePersonOnePurposeAndOneCategory() {
        var json = json("{" + SHARED + ",'resource':{'type':'customer','id':'" + ALICE
                + "','properties':{'category':'purchase-history','more':1}},'context':{'time':'now'},'other':[]}");

        assertThat(Evaluation.question(json, json))
                .isEqualTo(new Question(ALICE, "personalised-offers", "purchase-history"));
    }

    @Test
    void globalPrivacyControlIsSaidForOneOrForAll() {
        var about = "{" + SHARED + ",'resource':{'type':'customer','id':'" + ALICE + "'},'context':";
        var said = json(about + "{'gpc':true}}");

        assertThat(Evaluation.question(said, said).gpc()).isTrue();
        assertThat(Evaluation.question(json(about + "{}}"), said).gpc()).isTrue();
        for (var silent : new String[] {"{'gpc':false}}", "{'gpc':'true'}}", "{}}", "7}"}) {
            var json = json(about + silent);
            assertThat(Evaluation.question(json, json).gpc()).as(silent).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'type':'customer','id':'not-an-id'", "'type':'document','id':'1'"})
    void whatIsNotOneOfOursIsAQuestionAboutNobody(String resource) {
        var json = json("{" + SHARED + ",'resource':{" + resource + "}}");

        assertThat(Evaluation.question(json, json).customerId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'subject':{'type':'application','id':'shop'},'action':{'name':'x'}}",
                "{'subject':{'type':'application'},'action':{'name':'x'},'resource':{'type':'customer','id':'1'}}",
                "{'subject':{'type':'a','id':'b'},'action':{},'resource':{'type':'customer','id':'1'}}",
                "{'subject':{'type':'a','id':'b'},'action':{'name':7},'resource':{'type':'customer','id':'1'}}",
                "{'subject':'shop','action':{'name':'x'},'resource':{'type':'customer','id':'1'}}",
                "{'subject':{'type':'a','id':'b'},'action':{'name':'x'},'resource':{'type':'document'}}",
                "{'subject':{'type':'a','id':'b'},'action':{'name':'x'},"
                        + "'resource':{'type':'customer','id':'1','properties':{'category':1}}}"
            })
    void whatLacksARequiredPartIsMalformed(String text) {
        var json = json(text);

        assertThatThrownBy(() -> Evaluation.question(json, json))
                .isInstanceOf(MalformedEvaluation.class)
                .matches(e -> ((MalformedEvaluation) e).status() == 400);
    }

    @Test
    void manyTakeTheirDefaultsFromTheRequestAndAreAskedTogether() {
        var batch = Batch.of(json("{" + SHARED + ",'evaluations':[" + about(ALICE) + "," + about(BOB) + ",{},7]}"));

        var answers = batch.answers(questions -> {
            assertThat(questions).extracting(Question::customerId).containsExactly(ALICE, BOB);
            return questions.stream().map(EvaluationTest::onlyAlice).toList();
        });

        assertThat(answers).extracting(EvaluationAnswer::decision).containsExactly(true, false, false, false);
        assertThat(answers.get(2).context()).asString().contains("error").contains("resource must be an object");
    }

    @Test
    void theSemanticSaysWhereTellingStops() {
        assertThat(decisions("execute_all", BOB, ALICE, BOB)).containsExactly(false, true, false);
        assertThat(decisions("deny_on_first_deny", ALICE, BOB, ALICE)).containsExactly(true, false);
        assertThat(decisions("permit_on_first_permit", BOB, ALICE, BOB)).containsExactly(false, true);
        assertThatThrownBy(() -> decisions("whatever", ALICE)).isInstanceOf(MalformedEvaluation.class);
    }

    @Test
    void anAnswerIsADecisionWithItsReasons() {
        var verdict = new Verdict(true, "permitted", ALICE, 2, Instant.parse("2027-11-23T10:00:00Z"), 3L);

        assertThat(json(JsonbBuilder.create().toJson(EvaluationAnswer.of(verdict))))
                .isEqualTo(json("{'decision':true,'context':{'reason':'permitted','consentId':'" + ALICE
                        + "','noticeVersion':2,'validUntil':'2027-11-23T10:00:00Z','epoch':3}}"));
    }

    @Test
    void withoutEvaluationsItIsOne() {
        assertThat(Batch.isOne(json("{" + SHARED + "}"))).isTrue();
        assertThat(Batch.isOne(json("{'evaluations':[]}"))).isTrue();
        assertThat(Batch.isOne(json("{'evaluations':[{}]}"))).isFalse();
        assertThatThrownBy(() -> Batch.isOne(json("{'evaluations':{}}"))).isInstanceOf(MalformedEvaluation.class);
    }

    private static List<Boolean> decisions(String semantic, UUID... customers) {
        var all = String.join(
                ",", List.of(customers).stream().map(EvaluationTest::about).toList());
        var options = "'options':{'evaluations_semantic':'" + semantic + "'}";
        var batch = Batch.of(json("{" + SHARED + "," + options + ",'evaluations':[" + all + "]}"));
        return batch.answers(q -> q.stream().map(EvaluationTest::onlyAlice).toList()).stream()
                .map(EvaluationAnswer::decision)
                .toList();
    }

    private static Verdict onlyAlice(Question question) {
        var yes = ALICE.equals(question.customerId());
        return new Verdict(yes, yes ? "permitted" : "no-consent", null, null, null, 1L);
    }

    private static String about(UUID customer) {
        return "{'resource':{'type':'customer','id':'" + customer + "'}}";
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
