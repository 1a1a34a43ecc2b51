package org.concilier.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.concilier.Attack;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.identity.company.CompanyRefused;
import org.concilier.identity.company.Departure;
import org.concilier.web.security.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyEntranceTest {
    private final CompanyEntrance entrance = new CompanyEntrance();
    private final CompanyDepartureServlet departure = new CompanyDepartureServlet();
    private String wanted;

    CompanyEntranceTest() {
        departure.door = new CompanyDoor() {
            @Override
            public Departure depart(String page, boolean again) {
                if (again) throw new CompanyRefused(CompanyRefused.Reason.FAILED, "it is down");
                wanted = page;
                return new Departure("https://login.alba.example/authorize?x=1", "sealed");
            }
        };
    }

    @ParameterizedTest
    @Attack(id = "S-15", asvs = "3.7.2")
    @DisplayName("a return address that leads elsewhere, through the company's sign-in")
    @CsvSource(
            nullValues = "null",
            value = {
                "/desk/customer?id=1, /desk/customer?id=1",
                "https://evil.example/desk/, /desk/",
                "//evil.example/desk/, /desk/",
                "/portal/home, /desk/",
                "null, /desk/"
            })
    void onlyAPageOfTheDeskIsGoneBackTo(String from, String page) throws Exception {
        var exchange = new Exchange("GET", "/desk-oidc").parameter("from", from);

        departure.doGet(exchange.request(), exchange.response());

        assertThat(wanted).isEqualTo(page);
        assertThat(exchange.redirectedTo).isEqualTo("https://login.alba.example/authorize?x=1");
        assertThat(exchange.answered.get("Set-Cookie").get(0).split("; "))
                .contains("__Host-desk-oidc=sealed", "Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    }

    @Test
    void aProviderThatIsDownLeadsBackToTheSignInPage() throws Exception {
        var exchange = new Exchange("GET", "/desk-oidc").parameter("again", "1");

        departure.doGet(exchange.request(), exchange.response());

        assertThat(exchange.answered.get("Location")).containsExactly("/desk-login?company=failed");
        assertThat(exchange.answered).doesNotContainKey("Set-Cookie");
    }

    @Test
    void onlyOurOwnWordsAreShown() {
        entrance.setRefused("weak");
        assertThat(entrance.getWords()).isEqualTo("signIn.companyWeak");
        entrance.setRefused("<b>call this number</b>");
        assertThat(entrance.getWords()).isNull();
        entrance.setRefused(null);
        assertThat(entrance.getWords()).isNull();
        assertThat(entrance.address("/desk/customer?id=1")).isEqualTo("/desk-oidc?from=%2Fdesk%2Fcustomer%3Fid%3D1");
        assertThat(entrance.address("https://evil.example")).isEqualTo("/desk-oidc?from=%2Fdesk%2F");
    }
}
