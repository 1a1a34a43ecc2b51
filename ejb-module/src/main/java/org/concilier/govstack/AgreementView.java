package org.concilier.govstack;

/**
 * GovStack's DataAgreement: a purpose of ours and its latest notice.
 *
 * @param version of the notice; "0" before the first
 * @param dataUse {@code data_source} or {@code data_using_service}, or null
 * @param active whether people can be asked now
 * @param forgettable always false: a record is the proof
 * @param compatibleWithVersion the version before, when consents given on it still count; null otherwise
 */
public record AgreementView(
        String id,
        String version,
        ControllerView controller,
        PolicyView policy,
        String purpose,
        String lawfulBasis,
        String dataUse,
        String dpia,
        Boolean active,
        Boolean forgettable,
        AgreementView compatibleWithVersion,
        Lifecycle lifecycle) {

    /** GovStack's Controller. */
    public record ControllerView(String id, String name, String url) {}

    /** GovStack's DataAgreementLifecycle: Draft until a notice is published, then Complete. */
    public record Lifecycle(String id, String name) {
        static final Lifecycle DRAFT = new Lifecycle("1", "Draft");
        static final Lifecycle COMPLETE = new Lifecycle("2", "Complete");
    }
}
