package org.concilier.web.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import org.concilier.web.security.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServerMetadataTest {
    @Test
    @DisplayName("RFC 8414: another implementation reads what programs need")
    void othersUnderstandIt() throws Exception {
        var servlet = new ServerMetadata();
        servlet.publicUrl = "https://concilier.example";
        var exchange = new Exchange("GET", "/.well-known/oauth-authorization-server");

        servlet.doGet(exchange.request(), exchange.response());

        var read = AuthorizationServerMetadata.parse(exchange.body());
        assertThat(read.getIssuer().getValue()).isEqualTo("https://concilier.example");
        assertThat(read.getTokenEndpointURI()).hasToString("https://concilier.example/oauth/token");
        assertThat(read.getRevocationEndpointURI()).hasToString("https://concilier.example/oauth/revoke");
        assertThat(read.getDPoPJWSAlgs()).containsExactly(JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
        assertThat(read.getTokenEndpointJWSAlgs()).containsExactly(JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
        assertThat(read.getTokenEndpointAuthMethods())
                .containsExactly(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        assertThat(read.getRevocationEndpointAuthMethods()).isEqualTo(read.getTokenEndpointAuthMethods());
    }
}
