package org.concilier.vault;

import java.time.Clock;
import javax.sql.DataSource;
import org.concilier.shared.KnownSecrets;

/** Subject keys outside a container. */
public final class Keys {
    private Keys() {}

    public static SubjectKeys in(DataSource dataSource, Clock clock) {
        Vault.migrate(dataSource);
        var keys = new SubjectKeys();
        keys.vault = new Vault();
        keys.vault.dataSource = dataSource;
        keys.secrets = new KnownSecrets();
        keys.clock = clock;
        return keys;
    }
}
