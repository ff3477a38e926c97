package org.greenchannel.rules.knowledge.workbook;

import org.greenchannel.rules.Messages;

/** Every reason an import gives, in one place: a stable code and what to do about it. */
final class Reasons {

    private Reasons() {
    }

    static Problem file(String code, String zh, String en) {
        return new Problem("", 0, "", "", code, new Messages(zh, en));
    }

    static Problem empty() {
        return file("empty_file", "文件是空的。", "The file is empty.");
    }

    static Problem tooLarge(long limit) {
        return file("file_too_large", "文件超过 " + limit / 1_048_576 + " MB，请拆分后再导入。",
                "The file is larger than " + limit / 1_048_576 + " MB; split it and import the parts.");
    }

    static Problem bomb(long limit) {
        return file("unpacks_too_large", "文件解压后超过 " + limit / 1_048_576 + " MB，不予读取。",
                "Unpacked, the file is larger than " + limit / 1_048_576 + " MB; it is not read.");
    }

    static Problem tooManyRows(String sheet, int limit) {
        return new Problem(sheet, 0, "", "", "too_many_rows", new Messages("工作表超过 " + limit + " 行，请拆分后再导入。",
                "The sheet has more than " + limit + " rows; split it and import the parts."));
    }

    static Problem oldFormat() {
        return file("old_or_encrypted_format", "这是旧格式（.xls）或加密的工作簿，请另存为未加密的 .xlsx。",
                "This is an old (.xls) or encrypted workbook; save it as .xlsx without a password.");
    }

    static Problem notWorkbook() {
        return file("not_a_workbook", "这不是 .xlsx 工作簿。", "This is not an .xlsx workbook.");
    }

    static Problem broken() {
        return file("broken_workbook", "工作簿已损坏，无法读取；请用电子表格软件打开后重新保存。",
                "The workbook is damaged; open it in a spreadsheet program and save it again.");
    }

    static Problem headings(String missing) {
        return file("headings_not_found", "没有找到含有这些列标题的工作表：" + missing + "。请检查标题或另选映射。",
                "No sheet has these headings: " + missing + ". Check the headings or choose another mapping.");
    }

    static Problem noRows() {
        return file("no_rows", "标题下面没有数据行。", "There are no rows below the headings.");
    }

    static Problem noMapping() {
        return file("no_mapping_fits", "没有适用于这些列标题的映射，请先建立映射。", "No mapping fits these headings; make one first.");
    }

    static Problem missing(At at) {
        return at.problem("missing_value", "缺少“" + at.column() + "”。", "'" + at.column() + "' is missing.");
    }

    static Problem formula(At at) {
        return at.problem("formula", "单元格是公式，请粘贴为数值。", "The cell is a formula; paste it as a value.");
    }

    static Problem error(At at) {
        return at.problem("error_value", "单元格是错误值。", "The cell holds an error value.");
    }

    static Problem numberForCode(At at) {
        return at.problem("number_instead_of_text", "编码以数字格式保存，前导零可能已丢失，请改为文本格式后重填。",
                "The code is stored as a number and may have lost its leading zeros; make the cell text and enter it again.");
    }

    static Problem badCode(At at, String pattern) {
        return at.problem("malformed_code", "编码格式不符（应为 " + pattern + "）。", "The code is malformed (expected " + pattern + ").");
    }

    static Problem otherType(At at, String expected) {
        return at.problem("other_type", "限定类型不是“" + expected + "”，请用相应的映射导入。",
                "The type is not '" + expected + "'; import it with the mapping for its own type.");
    }

    static Problem notUnderstood(At at, Messages allowed) {
        return at.problem("not_understood", "看不懂这个值；允许：" + allowed.zh() + "。",
                "The value is not understood; allowed: " + allowed.en() + ".");
    }

    static Problem noRule(At at) {
        return at.problem("no_rule", "没有对应的规则编号（见 rule_choices.csv）。", "No rule number is chosen for it (see rule_choices.csv).");
    }

    static Problem duplicate(At at, int first) {
        return at.problem("duplicate", "与第 " + first + " 行重复。", "Repeats row " + first + ".");
    }

    static Problem contradicts(At at, int first) {
        return at.problem("contradicts_row", "同一编码与第 " + first + " 行的限定不同，请确认以哪一行为准。",
                "The same code has another limit in row " + first + "; say which row holds.");
    }

    static Problem textDisagrees(At at, String column, String text) {
        return at.problem("column_and_text_disagree", "本列为“" + column + "”，而说明文字为“" + text + "”，请确认以哪个为准。",
                "The column says '" + column + "', the text says '" + text + "'; say which holds.");
    }

    static Problem readFromProse(At at, Messages range) {
        return at.problem("read_from_prose", "年龄由文字读出：" + range.zh() + "，请确认。", "The age was read from prose: " + range.en() + "; confirm it.");
    }

    static Problem unusualLimit(At at, String usual) {
        return at.problem("unusual_limit", "该单位通常的限制为 " + usual + "，请确认所指时间段。",
                "This unit usually comes with a limit of " + usual + "; confirm the window that is meant.");
    }

    static Problem totalOrNote(At at) {
        return at.problem("total_or_note", "合计或备注行，不是数据。", "A total or a note, not data.");
    }

    static Problem onlyOnFacts(At at) {
        return at.problem("name_without_code", "编码表中没有这个名称。", "The sheet of codes does not have this name.");
    }

    static Problem onlyOnCodes(At at) {
        return at.problem("code_without_fact", "限定表中没有这个名称。", "The sheet of limits does not have this name.");
    }

    static Problem limitRejected(At at) {
        return at.problem("limit_rejected", "限定表中的对应行未被接受。", "Its row on the sheet of limits was not accepted.");
    }

    /** A place in a workbook and what stands there. */
    record At(String sheet, int row, String column, String value) {

        Problem problem(String code, String zh, String en) {
            return new Problem(sheet, row, column, value, code, new Messages(zh, en));
        }
    }
}
