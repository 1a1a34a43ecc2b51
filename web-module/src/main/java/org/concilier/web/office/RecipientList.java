package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.event.Acknowledgements;

/** Who outside the company was told of withdrawals and erasures, and who has confirmed. */
@Named
@RequestScoped
public class RecipientList {
    private static final int PAGE = 50;

    @Inject
    Acknowledgements acknowledgements;

    private String name;
    private List<Acknowledgements.Standing> all;

    public List<Acknowledgements.Standing> getAll() {
        if (all == null) all = acknowledgements.all();
        return all;
    }

    /** What the chosen recipient has not confirmed; empty before one is chosen. */
    public List<Acknowledgements.Waiting> getWaiting() {
        return name == null ? List.of() : acknowledgements.waiting(name, PAGE);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
