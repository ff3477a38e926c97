package org.greenchannel.contract;

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
 * A contract as people and systems see it.
 *
 * @param state the word of the state
 * @param allowedActs what this reader may do now, and why not
 * @param reasons what may be chosen, by act
 */
public record ContractView(
    UUID id,
    int version,
    String number,
    String state,
    UUID episodeId,
    PersonView patient,
    String teamId,
    String practitionerId,
    String institution,
    String servicePackage,
    LocalDate validFrom,
    LocalDate validUntil,
    String consentVersion,
    UUID renews,
    Instant confirmDue,
    Instant confirmedAt,
    RaisedView escalation,
    Instant signDue,
    Instant signedAt,
    String signatureId,
    String declineReason,
    String declineNote,
    LocalDate endedOn,
    String endReason,
    String endNote,
    Text endReasonText,
    Instant requestedAt,
    Text stateText,
    Text teamName,
    Text institutionName,
    Text packageText,
    List<RecordStory.Basis> decisions,
    List<RecordStory.Step> timeline,
    List<ActView> allowedActs,
    Map<String, List<CodedReasons.Reason>> reasons) {}
