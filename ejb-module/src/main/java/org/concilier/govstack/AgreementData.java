package org.concilier.govstack;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concilier.consent.PurposeView;
import org.concilier.govstack.AgreementView.ControllerView;
import org.concilier.govstack.AgreementView.Lifecycle;

/** An agreement between its two forms: the {@code objectData} of a revision and the object on the wire. */
final class AgreementData {
    private AgreementData() {}

    static Map<String, Object> of(PurposeView purpose, NoticeFacts notice, Terms terms, ControllerView controller) {
        var data = new HashMap<String, Object>();
        data.put("version", Integer.toString(notice.version()));
        data.put("controller", Map.of("name", controller.name(), "url", controller.url()));
        data.put("policy", Long.toString(terms.policy()));
        data.put("purpose", purpose.name().en());
        data.put("lawfulBasis", "consent");
        data.put("dataUse", terms.dataUse());
        data.put("dpia", terms.dpia());
        data.put("active", isActive(purpose, notice));
        data.put("forgettable", false);
        data.put("compatibleWithVersion", notice.compatible() ? Integer.toString(notice.version() - 1) : null);
        data.put("lifecycle", Map.of("name", lifecycle(notice.version()).name()));
        data.put("signature", null);
        data.put("dataagreementattribute", attributes(purpose));
        data.put("notice", notice.digests());
        return data;
    }

    /** A version that another one followed was in use in its time. */
    private static boolean isActive(PurposeView purpose, NoticeFacts notice) {
        return notice.version() > 0 && (notice.version() < purpose.noticeVersion() || purpose.askable());
    }

    private static List<Map<String, Object>> attributes(PurposeView purpose) {
        var sensitivity = purpose.specialCategory() ? "special" : "personal";
        return purpose.categories().stream()
                .<Map<String, Object>>map(c -> Map.of("name", c, "sensitivity", sensitivity, "category", c))
                .toList();
    }

    private static Lifecycle lifecycle(int noticeVersion) {
        return noticeVersion == 0 ? Lifecycle.DRAFT : Lifecycle.COMPLETE;
    }

    /** @param policy null while it is not there */
    static AgreementView view(long id, JsonObject data, PolicyView policy) {
        var version = data.getString("version");
        return new AgreementView(
                Long.toString(id),
                version,
                controller(data.getJsonObject("controller")),
                policy,
                data.getString("purpose"),
                data.getString("lawfulBasis"),
                data.getString("dataUse", null),
                data.getString("dpia"),
                data.getBoolean("active"),
                data.getBoolean("forgettable"),
                before(id, data),
                lifecycle(Integer.parseInt(version)));
    }

    private static ControllerView controller(JsonObject controller) {
        return new ControllerView("1", controller.getString("name"), controller.getString("url"));
    }

    /** The compatible version, by what is mandatory and the same in both. */
    private static AgreementView before(long id, JsonObject data) {
        var version = data.getString("compatibleWithVersion", null);
        if (version == null) return null;
        return new AgreementView(
                Long.toString(id),
                version,
                null,
                null,
                data.getString("purpose"),
                data.getString("lawfulBasis"),
                null,
                data.getString("dpia"),
                null,
                null,
                null,
                null);
    }
}
