package org.greenchannel.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /fhir} on the first request, so that reading the FHIR model costs no start-up time. */
@Configuration
class FhirDoor {

  @Bean
  ServletRegistrationBean<RestfulServer> fhirServer(
      ObjectProvider<FhirProvider> providers, FhirFaults faults) {
    var servlet = new ServletRegistrationBean<RestfulServer>(new Server(providers, faults), "/fhir/*");
    servlet.setName("fhir");
    servlet.setLoadOnStartup(-1);
    return servlet;
  }

  private static final class Server extends RestfulServer {

    private static final long serialVersionUID = 1;

    private final transient ObjectProvider<FhirProvider> providers;
    private final transient FhirFaults faults;

    Server(ObjectProvider<FhirProvider> providers, FhirFaults faults) {
      this.providers = providers;
      this.faults = faults;
    }

    @Override
    protected void initialize() {
      setFhirContext(FhirContext.forR4Cached());
      setDefaultResponseEncoding(EncodingEnum.JSON);
      setServerName("Green Channel");
      setImplementationDescription("Green Channel 绿色通道");
      registerProviders(List.copyOf(providers.stream().toList()));
      registerInterceptor(faults);
    }
  }
}
