package org.greenchannel.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenchannel.referral.DownCase;
import org.greenchannel.referral.Handover;
import org.greenchannel.referral.HandoverParts;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralTexts.Text;
import org.greenchannel.referral.web.ReferralCase.HandoverView;
import org.greenchannel.referral.web.ReferralCase.PartView;
import org.springframework.stereotype.Component;

/** Shows the package that goes down with a patient, with what its specialty requires, and what a package to be written may need. */
@Component
class ReferralPackages {

  private final HandoverParts parts;
  private final ReferralHeads heads;
  private final ReferralTexts texts;

  ReferralPackages(HandoverParts parts, ReferralHeads heads, ReferralTexts texts) {
    this.parts = parts;
    this.heads = heads;
    this.texts = texts;
  }

  /** A part that may be needed. @param kinds of care it is needed for, in words */
  record Needed(String part, Text text, List<Text> kinds) {}

  /** All of them for one department. */
  record AllNeeded(List<Needed> parts) {}

  HandoverView packageOf(Referral referral) {
    DownCase down = referral.downCase();
    Handover sent = down.handover();
    String department = parts.departmentOf(referral);
    return new HandoverView(
        down.handoverKind(), down.handoverKind() == null ? null : kind(down.handoverKind()), sent.diagnosis(), sent.course(),
        sent.results(), sent.allergies(), sent.medications(), sent.plan(), sent.department(),
        department.isEmpty() ? null : heads.department(referral.route().fromInstitution(), department), sent.followUpOn(),
        down.followUpOn(), sent.parts(), further(referral, sent));
  }

  AllNeeded needed(Referral up, String department) {
    return new AllNeeded(
        parts.possible(up, department).stream()
            .map(p -> new Needed(p.part(), new Text(p.zh(), p.en()), p.kinds().stream().map(this::kind).toList()))
            .toList());
  }

  /** First what is required, then what was given beyond that, which only its code names. */
  private List<PartView> further(Referral referral, Handover sent) {
    List<PartView> all = new ArrayList<>();
    List<HandoverParts.Required> required = parts.of(referral).stream().filter(HandoverParts.Required::isFurther).toList();
    required.forEach(p -> all.add(new PartView(p.part(), new Text(p.zh(), p.en()), sent.parts().get(p.part()), given(p.given()))));
    for (Map.Entry<String, String> one : sent.parts().entrySet()) {
      if (required.stream().noneMatch(p -> p.part().equals(one.getKey()))) {
        all.add(new PartView(one.getKey(), new Text(one.getKey(), one.getKey()), one.getValue(), texts.of("referral.part.beyond")));
      }
    }
    return all;
  }

  private Text given(boolean given) {
    return texts.of(given ? "referral.part.given" : "referral.part.missing");
  }

  private Text kind(String word) {
    return texts.of("referral.handover." + word);
  }
}
