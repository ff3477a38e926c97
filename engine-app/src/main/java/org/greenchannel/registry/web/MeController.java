package org.greenchannel.registry.web;

import org.greenchannel.act.Actor;
import org.greenchannel.registry.Me;
import org.greenchannel.registry.Registry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, for screens that greet people and show them only what they may open. */
@RestController
class MeController {

  private final Registry registry;

  MeController(Registry registry) {
    this.registry = registry;
  }

  @GetMapping("/api/me")
  Me me(Actor actor) {
    return registry.me(actor);
  }
}
