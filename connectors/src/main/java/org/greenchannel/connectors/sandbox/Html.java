package org.greenchannel.connectors.sandbox;

import java.util.List;

/** Builds a page; every text that comes in is escaped. */
final class Html {

    private static final String STYLE = """
            :root{--ink:#1f2933;--soft:#5f6c7b;--line:#dde3ea;--ground:#f5f7f9;--green:#1c7c54;--bad:#b42318}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);
              font:15px/1.55 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
            header{background:#fff;border-bottom:3px solid var(--green);padding:12px 24px;display:flex;gap:22px;
              align-items:baseline;flex-wrap:wrap}
            header strong{font-size:18px;color:var(--green)}
            a{color:var(--green);text-decoration:none}
            a:hover,a:focus{text-decoration:underline}
            nav{display:flex;gap:16px;flex:1;flex-wrap:wrap} nav a.here{font-weight:700;color:var(--ink)}
            main{padding:8px 24px 40px;max-width:1280px}
            h1{font-size:20px;margin:16px 0 4px} h2{font-size:16px;margin:26px 0 8px}
            p.note{color:var(--soft);margin:0 0 12px}
            table{border-collapse:collapse;width:100%;background:#fff;border:1px solid var(--line)}
            th,td{padding:7px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
            th{background:#eef2f5;font-weight:600;white-space:nowrap} td.text{white-space:pre-wrap;max-width:46em}
            td.time{white-space:nowrap;color:var(--soft)} td.number{text-align:right;white-space:nowrap}
            .none{color:var(--soft);padding:12px 0} .bad{color:var(--bad);font-weight:600}
            .full{color:var(--bad)} button{font:inherit;padding:2px 12px;border:1px solid var(--green);
              background:var(--green);color:#fff;border-radius:4px;cursor:pointer}
            """;

    private final StringBuilder out = new StringBuilder();
    private final Words words;

    Html(Words words, String here) {
        this.words = words;
        String title = words.get("page." + here);
        out.append("<!doctype html><html lang=\"").append(words.locale()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"refresh\" content=\"5\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>").append(escaped(title))
                .append("</title><style>").append(STYLE).append("</style></head><body><header><strong>")
                .append(escaped(words.get("title"))).append("</strong><nav>");
        for (String page : Pages.NAMES) {
            link(page, page.equals(here));
        }
        String other = "en".equals(words.locale()) ? "zh-CN" : "en";
        out.append("</nav><a href=\"?lang=").append(other).append("\">").append(escaped(words.get("language.other")))
                .append("</a></header><main><h1>").append(escaped(title)).append("</h1><p class=\"note\">")
                .append(escaped(words.get("note." + here))).append("</p>");
    }

    private void link(String page, boolean here) {
        String path = "overview".equals(page) ? "/" : "/" + page;
        out.append("<a ").append(here ? "class=\"here\" aria-current=\"page\" " : "").append("href=\"").append(path)
                .append("?lang=").append(words.locale()).append("\">").append(escaped(words.get("page." + page)))
                .append("</a>");
    }

    Html heading(String key, Object... arguments) {
        out.append("<h2>").append(escaped(words.get(key, arguments))).append("</h2>");
        return this;
    }

    /** A table of cells; without rows a word instead. */
    Html table(List<String> headings, List<List<Cell>> rows) {
        if (rows.isEmpty()) {
            out.append("<p class=\"none\">").append(escaped(words.get("none"))).append("</p>");
            return this;
        }
        out.append("<table><thead><tr>");
        headings.forEach(h -> out.append("<th scope=\"col\">").append(escaped(words.get("column." + h))).append("</th>"));
        out.append("</tr></thead><tbody>");
        rows.forEach(this::row);
        out.append("</tbody></table>");
        return this;
    }

    private void row(List<Cell> cells) {
        out.append("<tr>");
        cells.forEach(cell -> out.append("<td class=\"").append(cell.style()).append("\"")
                .append(cell.anchor() == null ? "" : " id=\"" + escaped(cell.anchor()) + "\"").append(">")
                .append(cell.button() == null ? escaped(cell.text()) : button(cell)).append("</td>"));
        out.append("</tr>");
    }

    private String button(Cell cell) {
        return "<form method=\"post\" action=\"" + escaped(cell.button()) + "?lang=" + words.locale()
                + "\"><button>" + escaped(cell.text()) + "</button></form>";
    }

    String done() {
        return out.append("</main></body></html>").toString();
    }

    static String escaped(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** One cell; with {@code button} a button that posts to that address. */
    record Cell(String text, String style, String anchor, String button) {
        static Cell of(Object text) {
            return new Cell(text == null ? "" : text.toString(), "", null, null);
        }

        static Cell styled(String style, Object text) {
            return new Cell(text == null ? "" : text.toString(), style, null, null);
        }

        static Cell anchored(String text) {
            return new Cell(text, "", text, null);
        }

        static Cell button(String text, String address) {
            return new Cell(text, "", null, address);
        }
    }
}
