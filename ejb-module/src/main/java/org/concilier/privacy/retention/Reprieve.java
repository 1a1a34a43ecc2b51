package org.concilier.privacy.retention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Says who must not be erased for inactivity now, whatever the day. One bean per reason. */
public interface Reprieve {
    /** Those of these persons to whom the reason applies. */
    Set<UUID> among(Collection<UUID> persons);
}
