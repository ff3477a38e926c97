package org.greenchannel.claim.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.claim.batch.BatchAudit;
import org.greenchannel.claim.batch.ClaimBatchFiles;
import org.greenchannel.claim.batch.ClaimBatchService;
import org.greenchannel.claim.batch.ClaimBatchView;
import org.greenchannel.claim.batch.Table;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Audits of many claims from files in the national layout: send them, watch, fetch what was found. */
@RestController
@RequestMapping("/api/claim-batches")
class ClaimBatchController {

  private static final int LARGEST_PAGE = 500;
  private static final int LONGEST_NAME = 120;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ClaimBatchService batches;
  private final ClaimBatchFiles files;
  private final Once once;
  private final Problems problems;

  ClaimBatchController(ClaimBatchService batches, ClaimBatchFiles files, Once once, Problems problems) {
    this.batches = batches;
    this.files = files;
    this.once = once;
    this.problems = problems;
  }

  /** The parts of the form, for the description of the interface; what is read is told by {@link Table}. */
  private record Files(
      MultipartFile mdtrt_d, MultipartFile fee_list_d, MultipartFile setl_list_diag_d, MultipartFile setl_list_oprn_d, MultipartFile setl_d) {}

  @Operation(
      requestBody =
          @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Files.class))))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> submit(
      Actor actor, MultipartHttpServletRequest request, @RequestParam(required = false) String encoding) throws IOException {
    Map<String, MultipartFile> parts = request.getFileMap();
    Refusal wrong = batches.mayNotSubmit(actor);
    wrong = wrong == null ? wrong(parts) : wrong;
    if (wrong != null) {
      return problems.response(wrong, Languages.of(request));
    }
    UUID id = Ids.next();
    try {
      Map<String, String> names = keep(id, parts);
      Once.fingerprint(request, files.digest(id, encoding));
      return once.perform(
          request, actor, () -> batches.submit(actor, id, names, encoding),
          view -> ResponseEntity.accepted().location(URI.create("/api/claim-batches/" + view.id())).body(view));
    } finally {
      if (!batches.isKept(id)) {
        files.delete(id);
      }
    }
  }

  @GetMapping
  ClaimBatchService.Page list(
      Actor actor, @RequestParam(required = false) UUID before, @RequestParam(defaultValue = "50") int limit) {
    return batches.page(actor, before, Math.max(1, Math.min(LARGEST_PAGE, limit)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> get(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return response(batches.get(actor, id), request);
  }

  @GetMapping("/{id}/findings")
  ResponseEntity<Object> findings(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "0") long offset,
      @RequestParam(defaultValue = "50") int limit) {
    return response(
        batches.findings(actor, id, Math.max(0, offset), Math.max(1, Math.min(LARGEST_PAGE, limit))), request);
  }

  @GetMapping("/{id}/findings.csv")
  ResponseEntity<Object> findingsFile(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return file(actor, request, id, BatchAudit.FINDINGS, CSV);
  }

  @GetMapping("/{id}/rejected.csv")
  ResponseEntity<Object> rejectedFile(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return file(actor, request, id, BatchAudit.REJECTED, CSV);
  }

  @GetMapping("/{id}/report.xlsx")
  ResponseEntity<Object> report(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return file(actor, request, id, BatchAudit.REPORT, XLSX);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Object> cancel(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return once.perform(request, actor, () -> batches.cancel(actor, id), ResponseEntity::ok);
  }

  private Refusal wrong(Map<String, MultipartFile> parts) {
    List<String> known = Arrays.stream(Table.values()).map(Table::stem).toList();
    for (Map.Entry<String, MultipartFile> part : parts.entrySet()) {
      if (!known.contains(part.getKey())) {
        return Refusal.invalid("claimBatch.fileUnknown", part.getKey(), String.join(", ", known));
      }
      if (part.getValue().isEmpty()) {
        return Refusal.invalid("claimBatch.fileEmpty", part.getKey(), "");
      }
    }
    long size = parts.values().stream().mapToLong(MultipartFile::getSize).sum();
    return size <= batches.largestBytes() ? null
        : new Refusal("claimBatch.tooLarge", Refusal.Kind.TOO_LARGE, List.of(), List.of(batches.largestBytes() >> 20));
  }

  /** Moves what was sent from one place on disk to another. */
  private Map<String, String> keep(UUID id, Map<String, MultipartFile> parts) throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (Table table : Table.values()) {
      MultipartFile part = parts.get(table.stem());
      if (part != null) {
        var target = files.input(id, table, part.getOriginalFilename());
        part.transferTo(target);
        names.put(table.stem(), nameOf(part, table.stem()));
      }
    }
    return names;
  }

  /** The file's own name, for people; never a path, never long. */
  private static String nameOf(MultipartFile part, String otherwise) {
    String given = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
    String name = given.replaceAll("(?s).*[/\\\\]", "").replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    return name.isEmpty() ? otherwise : name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }

  private ResponseEntity<Object> file(Actor actor, HttpServletRequest request, UUID id, String name, MediaType type) {
    Answer<ClaimBatchView> answer = batches.read(actor, id, name);
    if (!answer.isDone()) {
      return problems.response(answer.refusal(), Languages.of(request));
    }
    var disposition = ContentDisposition.attachment().filename(answer.value().number() + "-" + name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(new FileSystemResource(files.result(id, name)));
  }

  private ResponseEntity<Object> response(Answer<?> answer, HttpServletRequest request) {
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(request));
  }
}
