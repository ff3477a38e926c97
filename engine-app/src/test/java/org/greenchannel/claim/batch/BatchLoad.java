package org.greenchannel.claim.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/**
 * Makes a folder in the national layout and audits it, to measure: {@code BatchLoad [folder] [lines]}. One line in
 * twenty has a code that the shipped knowledge speaks of. With {@code -Xmx512m} it shows that memory is bounded.
 */
public final class BatchLoad {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 8, 0);
  private static final int LINES_A_VISIT = 20;
  private static final int SPOKEN_OF = 20;
  private static final int VISITS_A_PERSON = 4;
  private static final int LARGEST = 20_000_000;

  private BatchLoad() {}

  public static void main(String[] args) throws IOException, UnusableInput {
    Path folder = Path.of(args.length > 0 ? args[0] : "target/batch-load");
    int lines = args.length > 1 ? Math.min(LARGEST, Integer.parseInt(args[1])) : 1_000_000;
    if (!Files.exists(folder.resolve("fee_list_d.csv"))) {
      Files.createDirectories(folder);
      make(folder, lines);
    }
    measure(folder);
  }

  private static void make(Path folder, int lines) throws IOException {
    Random random = new Random(20261122);
    List<KnowledgeRow> rows = KnowledgeCsv.shipped();
    try (BufferedWriter visits = Files.newBufferedWriter(folder.resolve("mdtrt_d.csv"), StandardCharsets.UTF_8);
        BufferedWriter fees = Files.newBufferedWriter(folder.resolve("fee_list_d.csv"), StandardCharsets.UTF_8);
        BufferedWriter diagnoses = Files.newBufferedWriter(folder.resolve("setl_list_diag_d.csv"), StandardCharsets.UTF_8)) {
      visits.write("mdtrt_id,medins_setl_id,psn_no,psn_name,gend,naty,brdy,insutype,psn_type,fixmedins_code,fixmedins_name,"
          + "hosp_lv,begntime,endtime,med_type,chfpdr_code,adm_dept_codg,adm_dept_name,dscg_maindiag_code,vali_flag\n");
      fees.write("bkkp_sn,mdtrt_id,fee_ocur_time,setl_id,rx_drord_no,fixmedins_code,psn_no,insu_admdvs,med_type,cnt,pric,"
          + "det_item_fee_sumamt,selfpay_prop,fulamt_ownpay_amt,inscp_amt,chrgitm_lv,hilist_code,hilist_name,list_type,"
          + "medins_list_codg,medins_list_name,spec,bilg_dept_codg,bilg_dept_name,bilg_dr_code,bilg_dr_name,sin_dos_dscr,"
          + "used_frqu_dscr,prd_days,memo,vali_flag,crte_time,poolarea_no\n");
      diagnoses.write("setl_list_diag_id,mdtrt_id,diag_type,maindiag_flag,diag_code,diag_name,vali_flag\n");
      int count = lines / LINES_A_VISIT;
      for (int v = 0; v < count; v++) {
        LocalDateTime at = START.plusHours(random.nextInt(24 * 180));
        visits.write(visit(v, at, random));
        diagnoses.write("D" + v + "," + id(v) + ",1,1,I10.x00x002,原发性高血压,1\n");
        diagnoses.write("E" + v + "," + id(v) + ",1,0,E11.900,2型糖尿病,1\n");
        for (int l = 0; l < LINES_A_VISIT; l++) {
          fees.write(line(v, l, at, rows.get(random.nextInt(rows.size())), random));
        }
      }
    }
  }

  private static String id(int visit) {
    return String.format(Locale.ROOT, "5101000000%012d", visit);
  }

  private static String visit(int v, LocalDateTime at, Random random) {
    return id(v) + ",S" + v + ",51000051000000" + v / VISITS_A_PERSON + ",张三," + (1 + v / VISITS_A_PERSON % 2) + ",01,"
        + LocalDate.of(1950 + v / VISITS_A_PERSON % 60, 5, 17) + "," + (random.nextBoolean() ? 310 : 390) + ",1101,H510101"
        + v % 20 + ",示范医院,0" + (1 + v % 9) + "," + TIME.format(at) + "," + TIME.format(at.plusHours(3)) + ","
        + (v % 3 == 0 ? 21 : 11) + ",D" + v % 500 + ",A" + v % 30 + ",内科,I10.x00x002,1\n";
  }

  private static String line(int v, int l, LocalDateTime at, KnowledgeRow row, Random random) {
    int price = 1 + random.nextInt(300);
    return "FEE" + v + "_" + l + "," + id(v) + "," + TIME.format(at.plusMinutes(l)) + ",S" + v + ",RX" + v + ",H510101" + v % 20
        + ",51000051000000" + v / VISITS_A_PERSON + ",510100,11,1," + price + ".00," + price + ".00,0.1,0,0,01,"
        + (random.nextInt(SPOKEN_OF) == 0 ? row.code() : "XLOAD" + random.nextInt(5_000)) + ",\"" + row.name().replace("\"", "") + "\",201,X" + l + ",院内项目名称,规格,A" + v % 30 + ",内科,D" + v % 500
        + ",李医生,0.5g,每日3次,7,,1," + TIME.format(at) + ",510100\n";
  }

  private static void measure(Path folder) throws IOException, UnusableInput {
    Peak peak = new Peak();
    Terms terms = new Terms(KnowledgeSnapshot.shipped(), Decisions.shipped(), "*", LocalDate.of(2026, 11, 22), Records.NONE, null);
    Map<Table, Path> files = BatchAudit.filesIn(folder);
    long began = System.nanoTime();
    Summary summary =
        new BatchAudit(files, folder.resolve("results"), null, terms, peak, Runtime.getRuntime().availableProcessors()).run();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "%s%n%.1f s; %,.0f claims/s; %,.0f lines/s; peak heap %,d MB of %,d MB; CPU %.1f s%n", summary,
        seconds, summary.visits() / seconds, summary.lines() / seconds, peak.bytes >> 20,
        Runtime.getRuntime().maxMemory() >> 20, cpu());
  }

  private static double cpu() {
    var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** Looks at the heap while the audit runs, and says when a phase ends. */
  private static final class Peak implements Watch {

    private final long began = System.nanoTime();
    private volatile long bytes;
    private Phase phase;

    @Override
    public void begin(Phase next, long total, long already) {
      phase = next;
    }

    @Override
    public void advance(long units) {
      Runtime jvm = Runtime.getRuntime();
      bytes = Math.max(bytes, jvm.totalMemory() - jvm.freeMemory());
    }

    @Override
    public void end() {
      System.out.printf(Locale.ROOT, "%s until %.1f s%n", phase, (System.nanoTime() - began) / 1e9);
    }

    @Override
    public void say(String zh, String en) {
      System.out.println(en);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
