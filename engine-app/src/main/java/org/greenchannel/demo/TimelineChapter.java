package org.greenchannel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The whole episode in one call, and on one page. */
final class TimelineChapter {

  private final StoryCaller call;
  private final StoryTeller tell;
  private final String base;

  TimelineChapter(StoryCaller call, StoryTeller tell, String base) {
    this.call = call;
    this.tell = tell;
    this.base = base;
  }

  void tell(UUID episode) {
    tell.chapter("四、一次就诊的全部经过", "4. The timeline of the episode");
    JsonNode timeline = call.get("wang", "/api/episodes/" + episode + "/timeline");
    for (JsonNode step : timeline.at("/steps")) {
      StringBuilder rules = new StringBuilder();
      step.at("/decisions").forEach(d -> rules.append(' ').append(d.at("/table").asText()).append('@')
          .append(d.at("/fingerprint").asText(), 0, Math.min(8, d.at("/fingerprint").asText().length())));
      tell.detail(step.at("/at").asText().substring(11, 19) + "Z " + step.at("/actorNameZh").asText() + "  "
          + step.at("/number").asText() + "  " + step.at("/textZh").asText() + rules);
    }
    tell.look(base + "/episode.html?id=" + episode + "  (wang / demo)");
  }
}
