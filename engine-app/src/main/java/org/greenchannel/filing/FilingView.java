package org.greenchannel.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.greenchannel.episode.ActView;
import org.greenchannel.episode.PersonView;
import org.greenchannel.episode.RecordStory;
import org.greenchannel.escalation.RaisedView;
import org.greenchannel.registry.CodedReasons;

/**
 * A filing as people and systems see it.
 *
 * @param state the word of the state
 * @param place region of care
 * @param validUntil the last day; null without end, or while it is open
 * @param settlePath DIRECT, or MANUAL where the care had ended before it was filed
 * @param allowedActs what this reader may do now, and why not
 * @param reasons what may be chosen, by act
 */
public record FilingView(
    UUID id,
    int version,
    String number,
    String state,
    UUID episodeId,
    PersonView patient,
    String filingClass,
    String careClass,
    String region,
    String insurer,
    String place,
    String institution,
    LocalDate careFrom,
    LocalDate dischargedOn,
    boolean late,
    String settlePath,
    LocalDate validFrom,
    LocalDate validUntil,
    String reason,
    List<String> proofs,
    UUID referralId,
    UUID replaces,
    String askingInstitution,
    Instant askedAt,
    Instant checkDue,
    RaisedView escalation,
    String refusalCode,
    String refusalNote,
    String coreNumber,
    LocalDate endedOn,
    String endReason,
    String endNote,
    Text endReasonText,
    Text settlePathText,
    Text stateText,
    Text classText,
    Text insurerName,
    Text institutionName,
    List<Text> proofTexts,
    List<RecordStory.Basis> decisions,
    List<RecordStory.Step> timeline,
    List<ActView> allowedActs,
    Map<String, List<CodedReasons.Reason>> reasons) {}
