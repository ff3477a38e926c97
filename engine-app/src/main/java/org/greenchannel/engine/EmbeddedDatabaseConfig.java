package org.greenchannel.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The default: our own PostgreSQL. Production names one by {@code SPRING_DATASOURCE_URL} instead. */
@Configuration
@Profile("embedded")
class EmbeddedDatabaseConfig {

  @Bean
  EmbeddedDatabase embeddedDatabase(@Value("${greenchannel.data-folder}") Path folder) {
    return EmbeddedDatabase.start(folder);
  }

  /** Depends on the server by its parameter, so that the pool closes before the server stops. */
  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(EmbeddedDatabase database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url() + "?reWriteBatchedInserts=true");
    pool.setUsername(database.user());
    return pool;
  }
}
