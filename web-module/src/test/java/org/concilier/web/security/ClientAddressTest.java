package org.concilier.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.concilier.Attack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @Test
    @Attack(id = "T-8", asvs = "6.3.1")
    void withoutAConfiguredProxyTheHeaderMeansNothing() {
        assertThat(seen(null, "127.0.0.1", "192.0.2.1")).isEqualTo("127.0.0.1");
        assertThat(seen("10.0.0.0/8", "203.0.113.9", "192.0.2.1")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @Attack(id = "T-8", asvs = "6.3.1")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/8 | 10.1.2.3 | 192.0.2.1 | 192.0.2.1",
                "10.0.0.0/8 | 10.1.2.3 | 6.6.6.6, 192.0.2.1 | 192.0.2.1",
                "10.0.0.0/8, 192.168.0.7 | 192.168.0.7 | 192.0.2.1, 10.9.9.9 | 192.0.2.1",
                "10.0.0.0/8 | 10.1.2.3 | 10.4.4.4 | 10.4.4.4",
                "2001:db8::/32 | 2001:db8::1 | 2001:db9::5 | 2001:db9::5",
                "10.0.0.0/8 | 10.1.2.3 | unknown | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | evil.example | 10.1.2.3",
                "10.0.0.0/8 | 10.1.2.3 | 192.0.2.1, nonsense | 10.1.2.3",
                "10.0.0.0/8 | 11.1.2.3 | 192.0.2.1 | 11.1.2.3"
            })
    void aConfiguredProxyIsBelievedAboutWhomItSawAndNothingBeyond(
            String proxies, String remote, String header, String expected) {
        assertThat(seen(proxies, remote, header)).isEqualTo(expected);
    }

    @Test
    void severalHeadersAreOneList() {
        var request = new Exchange("POST", "/portal-login")
                .attribute("remote", "10.0.0.1")
                .header("X-Forwarded-For", "6.6.6.6", "192.0.2.1")
                .request();

        assertThat(address("10.0.0.0/8").of(request)).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "evil.example", "10.0.0.0/-1", "/8"})
    void whatIsNoNetworkStopsTheStart(String wrong) {
        assertThatThrownBy(() -> address(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String seen(String proxies, String remote, String header) {
        var request = new Exchange("POST", "/portal-login")
                .attribute("remote", remote)
                .header("X-Forwarded-For", header)
                .request();
        return address(proxies).of(request);
    }

    private static ClientAddress address(String proxies) {
        var address = new ClientAddress();
        address.proxies = Optional.ofNullable(proxies);
        address.read();
        return address;
    }
}
