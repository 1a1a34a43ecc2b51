package org.concilier.web.office;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.concilier.web.api.BreachesResource;
import org.concilier.web.api.EvidenceResource;
import org.concilier.web.api.LedgerResource;
import org.concilier.web.api.PrivacyRequestsResource;
import org.concilier.web.api.ProcessingResource;
import org.concilier.web.api.Providers;

/** Files and proofs that pages of the office fetch for whoever is signed in there: reading only, see {@link OfficeGuard}. */
@ApplicationPath("office/data")
public class OfficeData extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(
                AskedFormat.class,
                BreachesResource.class,
                EvidenceResource.class,
                LedgerResource.class,
                PrivacyRequestsResource.class,
                ProcessingResource.class);
    }
}
