package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.claim.batch.ClaimBatchView.Status;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batch audits: asked for, watched, read, cancelled. Reviewers and operations see those of their insurer, institutions their own. */
@Service
public class ClaimBatchService {

  static final String RECORD = "claimBatch";
  private static final Set<Institution.Kind> TREATING =
      Set.of(
          Institution.Kind.HOSPITAL, Institution.Kind.TOWNSHIP_CENTRE, Institution.Kind.COMMUNITY_CENTRE,
          Institution.Kind.INTERNET_HOSPITAL, Institution.Kind.PHARMACY);

  private final ClaimBatches batches;
  private final ClaimBatchFiles files;
  private final ClaimBatchSettings settings;
  private final Registry registry;
  private final Numbers numbers;
  private final Trail trail;

  ClaimBatchService(
      ClaimBatches batches, ClaimBatchFiles files, ClaimBatchSettings settings, Registry registry, Numbers numbers, Trail trail) {
    this.batches = batches;
    this.files = files;
    this.settings = settings;
    this.registry = registry;
    this.numbers = numbers;
    this.trail = trail;
  }

  /** A page; {@code next} is the cursor of the following one, null at the end. */
  public record Page(List<ClaimBatchView> items, long total, UUID next) {}

  /** A page of findings; {@code total} counts all of the batch. */
  public record FindingPage(List<Map<String, String>> items, long total, long offset) {}

  /** Why the actor may not submit, or null; asked before anything is kept. */
  @Transactional
  public Refusal mayNotSubmit(Actor actor) {
    if (ofInsurer(actor) || ofInstitution(actor)) {
      return null;
    }
    Refusal refusal = Refusal.forbidden("claimBatch.notYours");
    trail.write(Deed.of(actor, "claimBatch.submit", RECORD).refused(refusal));
    return refusal;
  }

  /** How many bytes the files may have together. */
  public long largestBytes() {
    return settings.largestMegabytes() * 1024L * 1024;
  }

  /** Takes on the audit of files that are in place under this id. */
  @Transactional
  public Answer<ClaimBatchView> submit(Actor actor, UUID id, Map<String, String> names, String encoding) {
    Refusal refusal = wrong(actor, names, encoding);
    if (refusal != null) {
      trail.write(Deed.of(actor, "claimBatch.submit", RECORD).refused(refusal));
      return Answer.refused(refusal);
    }
    String number = numbers.next("PL");
    String bound = ofInsurer(actor) ? null : actor.institutionCode();
    batches.add(new ClaimBatches.New(id, number, actor.username(), actor.institutionCode(), bound, names, encoding));
    trail.write(Deed.of(actor, "claimBatch.submit", RECORD).on(id, number, null));
    return get(actor, id);
  }

  private Refusal wrong(Actor actor, Map<String, String> names, String encoding) {
    if (!names.containsKey(Table.VISITS.stem()) || !names.containsKey(Table.LINES.stem())) {
      return Refusal.invalid("claimBatch.fileMissing", "multipart", "mdtrt_d, fee_list_d");
    }
    if (encoding != null && !isEncoding(encoding)) {
      return Refusal.invalid("claimBatch.encodingUnknown", "encoding", "UTF-8, GB18030");
    }
    int open = batches.open(actor.institutionCode());
    return open < settings.openPerInstitution() ? null : Refusal.conflict("claimBatch.tooMany", open);
  }

  @Transactional(readOnly = true)
  public Answer<ClaimBatchView> get(Actor actor, UUID id) {
    return batches.find(id).filter(batch -> mayRead(actor, batch)).map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("claimBatch.unknown", id)));
  }

  @Transactional(readOnly = true)
  public Page page(Actor actor, UUID before, int limit) {
    if (!ofInsurer(actor) && !ofInstitution(actor)) {
      return new Page(List.of(), 0, null);
    }
    List<ClaimBatchView> items = batches.page(actor.institutionCode(), before, limit);
    UUID next = items.size() < limit ? null : items.get(items.size() - 1).id();
    return new Page(items, batches.count(actor.institutionCode()), next);
  }

  /** A batch whose results are read now, which leaves a trace: they speak of patients. */
  @Transactional
  public Answer<ClaimBatchView> read(Actor actor, UUID id, String what) {
    Answer<ClaimBatchView> answer = get(actor, id);
    if (!answer.isDone()) {
      return answer;
    }
    ClaimBatchView batch = answer.value();
    if (batch.status() != Status.DONE) {
      return Answer.refused(Refusal.conflict("claimBatch.notDone", batch.status()));
    }
    trail.write(Deed.of(actor, "claimBatch.read", RECORD).on(id, batch.number(), null).because(what).read());
    return answer;
  }

  /** Some of the findings. */
  @Transactional
  public Answer<FindingPage> findings(Actor actor, UUID id, long offset, int limit) {
    return read(actor, id, "findings").map(batch -> {
      try (FoundRows rows = new FoundRows(files.result(id, BatchAudit.FINDINGS))) {
        List<Map<String, String>> items = new ArrayList<>();
        for (long at = 0; items.size() < limit && rows.next(); at++) {
          if (at >= offset) {
            items.add(rows.named());
          }
        }
        return new FindingPage(items, batch.summary().findings(), offset);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Stops a batch that is not over; of one that is, nothing but the entry remains. */
  @Transactional
  public Answer<ClaimBatchView> cancel(Actor actor, UUID id) {
    Answer<ClaimBatchView> answer = get(actor, id);
    if (!answer.isDone()) {
      return answer;
    }
    Status status = answer.value().status();
    trail.write(Deed.of(actor, "claimBatch.cancel", RECORD).on(id, answer.value().number(), null).because(status.name()));
    boolean heard = batches.cancel(id);
    if (status != Status.RUNNING || !heard) {
      batches.cancelled(id);
      forget(id);
    }
    return get(actor, id);
  }

  private void forget(UUID id) {
    try {
      files.delete(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the batch is there for anybody. */
  @Transactional(readOnly = true)
  public boolean isKept(UUID id) {
    return batches.find(id).isPresent();
  }

  private boolean mayRead(Actor actor, ClaimBatchView batch) {
    return (ofInsurer(actor) || ofInstitution(actor)) && batch.institution().equals(actor.institutionCode());
  }

  private static boolean ofInsurer(Actor actor) {
    return actor.institutionCode() != null && (actor.is(Role.REVIEWER) || actor.is(Role.OPERATIONS));
  }

  private boolean ofInstitution(Actor actor) {
    return actor.is(Role.SYSTEM) && actor.institutionCode() != null
        && registry.institution(actor.institutionCode()).filter(i -> TREATING.contains(i.kind())).isPresent();
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
