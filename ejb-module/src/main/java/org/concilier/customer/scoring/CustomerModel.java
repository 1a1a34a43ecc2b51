package org.concilier.customer.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concilier.customer.value.BgNbd;
import org.concilier.customer.value.Fit;
import org.concilier.customer.value.GammaGamma;

/** What was fitted to the customers of one currency in one run, or why nothing was; never changed. */
@Entity
@Table(name = "customer_model")
class CustomerModel {
    @Id
    private long version;

    @Column(name = "run_id")
    private UUID runId;

    private String currency;

    @Column(name = "as_of")
    private LocalDate asOf;

    private long customers;
    private long repeaters;

    @Enumerated(EnumType.STRING)
    private ModelView.Outcome outcome;

    private Double r;
    private Double alpha;
    private Double a;
    private Double b;

    @Column(name = "log_likelihood")
    private Double logLikelihood;

    private Double p;
    private Double q;
    private Double v;

    @Column(name = "money_log_likelihood")
    private Double moneyLogLikelihood;

    @Column(name = "fitted_at")
    private Instant fittedAt;

    protected CustomerModel() {}

    CustomerModel(long version, ScoringRun run, String currency, Observed observed, Instant now) {
        this.version = version;
        this.runId = run.id();
        this.asOf = run.asOf();
        this.currency = currency;
        this.customers = observed.customers();
        this.repeaters = observed.repeaters();
        this.outcome = ModelView.Outcome.TOO_FEW_CUSTOMERS;
        this.fittedAt = now;
    }

    /** Takes what was found; each is empty when no maximum was. */
    void fitted(Optional<Fit<BgNbd>> buying, Optional<Fit<GammaGamma>> spending) {
        outcome = buying.isPresent() ? ModelView.Outcome.FITTED : ModelView.Outcome.NOT_DETERMINED;
        buying.ifPresent(fit -> {
            r = fit.model().r();
            alpha = fit.model().alpha();
            a = fit.model().a();
            b = fit.model().b();
            logLikelihood = fit.logLikelihood();
        });
        spending.ifPresent(fit -> {
            p = fit.model().p();
            q = fit.model().q();
            v = fit.model().v();
            moneyLogLikelihood = fit.logLikelihood();
        });
    }

    boolean isFitted() {
        return outcome == ModelView.Outcome.FITTED;
    }

    BgNbd buying() {
        return new BgNbd(r, alpha, a, b);
    }

    /** Null without one. */
    GammaGamma spending() {
        return p == null ? null : new GammaGamma(p, q, v);
    }

    long version() {
        return version;
    }

    String currency() {
        return currency;
    }

    ModelView view() {
        var buys = isFitted() ? new ModelView.Buying(r, alpha, a, b, logLikelihood) : null;
        var spends = p == null ? null : new ModelView.Spending(p, q, v, moneyLogLikelihood);
        return new ModelView(version, currency, asOf, customers, repeaters, outcome, buys, spends);
    }
}
