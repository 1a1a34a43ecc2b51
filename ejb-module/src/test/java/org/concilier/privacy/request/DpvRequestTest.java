package org.concilier.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.concilier.shared.SharedData;
import org.junit.jupiter.api.Test;

/** States and rights are told in terms that DPV 2.3 has. */
class DpvRequestTest {
    @Test
    void everyStateIsATermOfDpv() throws IOException {
        var terms = Files.readString(SharedData.require("dpv/status.csv"));

        for (var state : RequestState.values()) assertThat(terms).contains("\"" + state.iri() + "\"");
        assertThat(Arrays.stream(RequestState.values()).map(RequestState::iri).collect(Collectors.toSet()))
                .hasSameSizeAs(RequestState.values());
    }

    @Test
    void everyKindIsARightOfTheRegulation() throws IOException {
        var terms = Files.readString(SharedData.require("dpv/eu-gdpr.csv"));

        for (var kind : RequestKind.values()) assertThat(terms).contains("\"" + kind.iri() + "\"");
    }

    @Test
    void whatIsClosedStaysClosed() {
        for (var state : RequestState.values()) {
            for (var next : RequestState.values()) {
                if (state.isClosed()) assertThat(state.mayBecome(next)).isFalse();
            }
        }
    }
}
