package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The offer needs a coupon, and none that was shown opens it. */
public class CouponRefused extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CouponRefused(Outcome why) {
        super(message(why));
    }

    private static String message(Outcome why) {
        return switch (why) {
            case COUPON_REQUIRED -> "COUPON_REQUIRED: the offer is only for who has a coupon of it";
            case COUPON_EXPIRED -> "COUPON_EXPIRED: the time of this coupon is over";
            case COUPON_USED -> "COUPON_USED: the coupon was used as often as it may be";
            default -> "COUPON_UNKNOWN: no coupon of this offer has this code for this customer";
        };
    }

    @Override
    public int status() {
        return 409;
    }
}
