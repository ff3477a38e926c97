package org.greenchannel.episode.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.episode.Episodes;
import org.greenchannel.episode.Timeline;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/episodes/{id}/timeline}: who did what, when, under which rule version. */
@RestController
class EpisodeController {

  private final Episodes episodes;
  private final Problems problems;

  EpisodeController(Episodes episodes, Problems problems) {
    this.episodes = episodes;
    this.problems = problems;
  }

  @GetMapping("/api/episodes/{id}/timeline")
  ResponseEntity<Object> timeline(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
    Timeline timeline = episodes.timeline(id, actor);
    return timeline == null
        ? problems.response(Refusal.notFound("episode.unknown", id), Languages.of(request))
        : ResponseEntity.ok(timeline);
  }
}
