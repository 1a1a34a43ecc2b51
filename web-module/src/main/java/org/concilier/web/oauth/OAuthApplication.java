package org.concilier.web.oauth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.concilier.web.api.BodyNeeded;
import org.concilier.web.api.Providers;

/** Tokens for programs (RFC 6749). */
@ApplicationPath("oauth")
public class OAuthApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        var all = Providers.with(TokenResource.class, RevocationResource.class, KeysResource.class);
        all.remove(BodyNeeded.class); // RFC 6749 section 5.2 has an answer of its own
        return all;
    }
}
