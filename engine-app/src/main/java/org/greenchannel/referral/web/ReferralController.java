package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralQuery;
import org.greenchannel.referral.ReferralRequest;
import org.greenchannel.referral.ReferralRequestService;
import org.greenchannel.referral.ReferralService;
import org.greenchannel.referral.ReferralState;
import org.greenchannel.referral.ReferralStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ask for a referral, read one, list those of my institution. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

  private static final int LARGEST_PAGE = 200;
  private static final int LAST_PAGE = 1_000_000;

  private final ReferralRequestService requests;
  private final ReferralService referrals;
  private final ReferralAnswers answers;
  private final ReferralPackages packages;

  ReferralController(
      ReferralRequestService requests, ReferralService referrals, ReferralAnswers answers, ReferralPackages packages) {
    this.requests = requests;
    this.referrals = referrals;
    this.answers = answers;
    this.packages = packages;
  }

  @PostMapping
  ResponseEntity<Object> request(
      @Valid @RequestBody ReferralRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> requests.request(body, actor));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> read(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    return answers.read(http, actor, () -> referrals.see(new ReferralId(id), actor));
  }

  /** What the package needs with which the patient of this referral may go down, beyond what every package has. */
  @GetMapping("/{id}/handover-parts")
  ResponseEntity<Object> handoverParts(
      @PathVariable UUID id, @RequestParam(required = false) String department, Actor actor, HttpServletRequest http) {
    String named = department == null || department.isBlank() ? null : department;
    return answers.shown(http, referrals.read(new ReferralId(id), actor), referral -> packages.needed(referral, named));
  }

  /**
   * The latest first; {@code search} is a number or its last part, pinyin initials, last four of the identity number, or a card number.
   * By its whole number also an order that may be redeemed at the caller's institution is found.
   */
  @GetMapping
  ReferralPage list(
      Actor actor,
      @RequestParam(required = false) ReferralKind kind,
      @RequestParam(required = false) ReferralStatus status,
      @RequestParam(required = false) ReferralState state,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) String search,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return answers.page(
        actor, new ReferralQuery.Wanted(kind, status, state, overdue, search), Math.max(0, Math.min(LAST_PAGE, page)),
        Math.max(1, Math.min(LARGEST_PAGE, size)));
  }
}
