/** Coupons: codes that open an offer, found by their HMAC and never kept. */
package org.concilier.offer.coupon;
