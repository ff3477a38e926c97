package org.greenchannel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.greenchannel.registry.RegistryFile;
import org.greenchannel.registry.RegistryLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Seeds one county's consortium from {@code demo/*.csv}, once; a second start finds it there. */
@Component
@Profile({"embedded", "test"})
@Order(5)
public class DemoRegion implements ApplicationRunner {

  /** All demo users share one password; they exist on loopback only. */
  public static final String PASSWORD = "demo";

  private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);

  private final RegistryLoader loader;
  private final PasswordEncoder passwords;

  DemoRegion(RegistryLoader loader, PasswordEncoder passwords) {
    this.loader = loader;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (loader.isEmpty()) {
      LOG.info("Seeding the demo region (invented names)");
      loader.load(DemoRegion::open, passwords.encode(PASSWORD));
    }
  }

  static RegistryFile file(String table) {
    return RegistryFile.read(table, open(table));
  }

  private static InputStream open(String table) {
    try {
      return new ClassPathResource("demo/" + table + ".csv").getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
