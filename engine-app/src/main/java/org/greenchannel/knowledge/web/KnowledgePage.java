package org.greenchannel.knowledge.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The analyst's page under its plain address. */
@Controller
class KnowledgePage {

  @GetMapping("/knowledge")
  String page() {
    return "forward:/knowledge.html";
  }
}
