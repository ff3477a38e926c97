package org.greenchannel.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first start of production fills the empty registry from the operator's own files; there is no default user. */
@Component
@Profile("!embedded & !test")
@Order(5)
class FirstRegistry implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstRegistry.class);

  private final RegistryLoader loader;
  private final String folder;

  FirstRegistry(RegistryLoader loader, @Value("${greenchannel.registry-folder:}") String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!loader.isEmpty()) {
      return;
    }
    if (folder.isBlank()) {
      LOG.warn("The registry is empty: nobody can log in. Set GREENCHANNEL_REGISTRYFOLDER to a folder with its CSV files and start again");
      return;
    }
    loader.load(table -> open(Path.of(folder, table + ".csv")), null);
    LOG.info("Filled the registry from {}", folder);
  }

  private static InputStream open(Path file) {
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
