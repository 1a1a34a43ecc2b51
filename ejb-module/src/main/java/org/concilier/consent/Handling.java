package org.concilier.consent;

/**
 * How data is handled for every purpose alike, as the data policy has it.
 *
 * @param storageLocation where it is kept
 * @param processingLocation where it is worked with
 * @param geographicRestriction where it may be used
 * @param jurisdiction whose law applies
 * @param retentionDays for how long at most, when no law asks for more
 * @param policyUrl where the policy in force can be read; null before the first one
 * @param authority to whom people can complain (GDPR article 77)
 */
public record Handling(
        String storageLocation,
        String processingLocation,
        String geographicRestriction,
        String jurisdiction,
        int retentionDays,
        String policyUrl,
        Authority authority) {

    /** A supervisory authority. */
    public record Authority(String name, String address, String contact) {}
}
