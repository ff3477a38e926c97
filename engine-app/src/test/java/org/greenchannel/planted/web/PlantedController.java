package org.greenchannel.planted.web;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Returns an entity. */
class PlantedController {

  Row row() {
    return new Row();
  }

  @Entity
  static class Row {
    @Id String id;
  }
}
