package org.greenchannel.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An aggregate that reaches for the database itself. */
@Entity
class PlantedEntity {

  @Id String id;
  transient JdbcClient jdbc;
}
