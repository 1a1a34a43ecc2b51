package org.concilier.offer.rule;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The same rules in Drools: executable model, one session for all customers, one customer in it at a time. */
final class DroolsRules {
    private final KieSession session;
    private final Matches matches = new Matches();

    DroolsRules(List<SampleRule> rules) {
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/rules.drl", text(rules));
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (built.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(built.getResults().getMessages().toString());
        }
        session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase()
                .newKieSession();
        session.setGlobal("matches", matches);
    }

    int matches(List<Shopper> customers) {
        for (var customer : customers) {
            var handle = session.insert(customer);
            session.fireAllRules();
            session.delete(handle);
        }
        return matches.taken();
    }

    private static String text(List<SampleRule> rules) {
        var text = new StringBuilder("package org.concilier.offer.rule;\nglobal Matches matches;\n");
        for (int i = 0; i < rules.size(); i++) {
            text.append("rule \"" + i + "\" when Shopper(" + rules.get(i).drools() + ") then matches.add(); end\n");
        }
        return text.toString();
    }
}
