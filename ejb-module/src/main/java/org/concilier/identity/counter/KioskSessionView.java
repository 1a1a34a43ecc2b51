package org.concilier.identity.counter;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its kiosk sees it.
 *
 * @param place where the kiosk stands
 * @param gallerySize how many people can be recognised here today
 * @param customerId whose offers can be shown; null unless somebody is recognised
 * @param checkedInAt null while the person is not checked in
 */
public record KioskSessionView(
        UUID id,
        String place,
        KioskState state,
        long gallerySize,
        UUID customerId,
        Instant checkedInAt,
        Instant endsAt) {}
