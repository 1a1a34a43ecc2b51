package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.concilier.identity.guard.SignInPicture;
import org.concilier.web.screen.Wording;

/** How people get in, and how often they do not. */
@Named
@RequestScoped
public class SignInsPage {
    private static final int USUAL = 30;

    @Inject
    SignInPicture picture;

    @Inject
    Wording say;

    private String days;
    private List<SignInPicture.Method> methods;
    private List<SignInPicture.Day> daily;
    private List<SignInPicture.Cause> causes;

    public void load() {
        methods = picture.methods(length());
        daily = picture.daily(length());
        causes = picture.causes(length());
    }

    public int length() {
        return days != null && days.matches("[1-9]\\d?")
                ? Math.min(SignInPicture.LONGEST, Integer.parseInt(days))
                : USUAL;
    }

    public List<SignInPicture.Method> getMethods() {
        return methods;
    }

    public List<SignInPicture.Day> getDaily() {
        return daily;
    }

    public List<SignInPicture.Cause> getCauses() {
        return causes;
    }

    /** What was shown, in words. */
    public String name(SignInPicture.Method method) {
        if (method.evidence().isEmpty()) return say.of("office.evidenceKind.NONE");
        return method.evidence().stream()
                .map(each -> say.orElse("office.evidenceKind." + each, each.name()))
                .collect(Collectors.joining(", "));
    }

    /** The longest bar of the days. */
    public long getMost() {
        return daily.stream()
                .mapToLong(day -> day.accepted() + day.refused())
                .max()
                .orElse(1);
    }

    /** What the figures come to, in one sentence. */
    public String getSentence() {
        var accepted =
                methods.stream().mapToLong(SignInPicture.Method::accepted).sum();
        var refused = methods.stream().mapToLong(SignInPicture.Method::refused).sum();
        return say.of("office.signIns.sentence", length(), accepted, refused);
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
