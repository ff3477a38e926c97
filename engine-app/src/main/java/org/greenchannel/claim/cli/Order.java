package org.greenchannel.claim.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command was asked for.
 *
 * @param folder the folder with the tables
 * @param out where the results go
 * @param encoding of CSV files, or null to find it out
 * @param region region of the cases
 * @param threads how many cores to use
 */
record Order(Path folder, Path out, Charset encoding, String region, int threads) {

  static final String HELP =
      """
      用法 usage: audit [选项 options] <folder> [out]

      审核国家医保结算版式的文件夹：mdtrt_d、fee_list_d，以及（如有）setl_list_diag_d、setl_list_oprn_d、setl_d，
      CSV（UTF-8 或 GB18030）或 XLSX。中断后用同样的命令继续。
      Audits a folder in the national layout: mdtrt_d, fee_list_d and, where there are, setl_list_diag_d,
      setl_list_oprn_d, setl_d, as CSV (UTF-8 or GB18030) or XLSX. The same command goes on after an interruption.

      out                 结果文件夹，默认 <folder>/results · where the results go, by default <folder>/results:
                          findings.csv, rejected.csv, 自查自纠报告.xlsx
      --encoding NAME     CSV 的编码，默认自动识别 · encoding of CSV files, found out by default
      --region CODE       统筹区，默认 * · region of the cases, by default *
      --threads N         使用的核数，默认全部 · cores to use, by default all
      --help              显示本说明 · this text

      退出码 exit codes: 0 完成 done; 2 无法审核 cannot be audited; 3 完成但有拒收行 done, but some rows were rejected
      """;

  /** Arguments that make no order; the message says why. */
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  static Order of(String[] args) throws Wrong {
    List<Path> paths = new ArrayList<>();
    Charset encoding = null;
    String region = "*";
    int threads = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--encoding" -> encoding = charset(value(args, ++i));
        case "--region" -> region = value(args, ++i);
        case "--threads" -> threads = count(value(args, ++i));
        default -> paths.add(path(args[i]));
      }
    }
    if (paths.isEmpty() || paths.size() > 2) {
      throw new Wrong("应有一个或两个文件夹 expected one or two folders");
    }
    Path out = paths.size() == 2 ? paths.get(1) : paths.get(0).resolve("results");
    return new Order(paths.get(0), out, encoding, region, threads);
  }

  private static Path path(String text) throws Wrong {
    if (text.startsWith("-")) {
      throw new Wrong("未知选项 unknown option: " + text);
    }
    return Path.of(text);
  }

  private static String value(String[] args, int at) throws Wrong {
    if (at >= args.length) {
      throw new Wrong("选项缺少值 the option needs a value: " + args[at - 1]);
    }
    return args[at];
  }

  private static Charset charset(String name) throws Wrong {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Wrong("未知编码 unknown encoding: " + name);
    }
  }

  private static int count(String text) throws Wrong {
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new Wrong("应为 1-999 expected 1-999: " + text);
    }
    return Integer.parseInt(text);
  }
}
