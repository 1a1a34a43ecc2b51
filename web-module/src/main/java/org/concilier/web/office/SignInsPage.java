package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.concilier.identity.guard.SignInPicture;
import org.concilier.web.chart.Chart;
import org.concilier.web.screen.Wording;

/** How people get in, and how often they do not. */
@Named
@RequestScoped
public class SignInsPage {
    private static final int USUAL = 30;

    @Inject
    SignInPicture picture;

    @Inject
    SignInCharts drawing;

    @Inject
    Drawn drawn;

    @Inject
    Wording say;

    @Inject
    Clock clock;

    private String days;
    private String mark;
    private List<SignInPicture.Method> methods;
    private Map<String, Chart> charts;

    /** A page that follows asks only whether there is something new: then nothing is added up. */
    public void load() {
        mark = '"' + picture.mark() + '"';
        if (Asked.isKnown(mark)) return;
        methods = picture.methods(length());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        charts = drawing.of(methods, picture.causes(length()), picture.daily(length()), today);
        drawn.answer(charts);
    }

    public int length() {
        return days != null && days.matches("[1-9]\\d?")
                ? Math.min(SignInPicture.LONGEST, Integer.parseInt(days))
                : USUAL;
    }

    /** Whether nobody came to the door in that time. */
    public boolean isQuiet() {
        return methods.isEmpty();
    }

    public List<Drawn.Figure> getFigures() {
        return drawn.figures("/office/sign-ins?days=" + length(), charts);
    }

    /** What the figures come to, in one sentence. */
    public String getSentence() {
        var accepted =
                methods.stream().mapToLong(SignInPicture.Method::accepted).sum();
        var refused = methods.stream().mapToLong(SignInPicture.Method::refused).sum();
        return say.of("office.signIns.sentence", length(), accepted, refused);
    }

    /** Another as soon as somebody was let in or refused. */
    public String getMark() {
        return mark;
    }

    /** When these numbers were counted: now. */
    public String getCounted() {
        return say.of("office.signIns.counted", say.time(clock.instant()));
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
