package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concilier.web.chart.Chart;

/** Charts of a page, in order, and each of them as a file when the address asks for it by {@code csv}. */
@RequestScoped
public class Drawn {
    /**
     * A chart where it stands.
     *
     * @param id of the figure, and its name in addresses
     * @param csv address of its numbers
     */
    public record Figure(String id, Chart chart, String csv) {}

    /** Charts by their ids, for a page of this address with its parameters. */
    List<Figure> figures(String page, Map<String, Chart> charts) {
        var more = page.contains("?") ? "&csv=" : "?csv=";
        return charts.entrySet().stream()
                .map(one -> new Figure(one.getKey(), one.getValue(), page + more + one.getKey()))
                .collect(Collectors.toList());
    }

    /** Answers with the numbers of the chart that the address names; does nothing when it names none of them. */
    void answer(Map<String, Chart> charts) {
        var name = Asked.of("csv");
        var chart = name == null ? null : charts.get(name);
        if (chart == null) return;
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        outside.setResponseContentType("text/csv;charset=UTF-8");
        outside.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try {
            outside.getResponseOutputWriter().write(chart.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
