import { say, text } from '../forms/language.js';
import { element, get, pager, table } from './door.js';

/** What became of a workbook's rows: one tab each, in pages, with a CSV of the whole. */

const SIZE = 20;
const TABS = [['NEW', '新增', 'New'], ['REPLACES', '替换', 'Replaces'], ['CONFLICT', '冲突', 'Conflict'], ['SAME', '相同', 'Same'],
  ['HELD', '待确认', 'To confirm'], ['REJECTED', '未接受', 'Rejected'], ['UNMATCHED', '名称未匹配', 'Unmatched'], ['SKIPPED', '跳过', 'Skipped']];
const VERDICTS = ['NEW', 'REPLACES', 'CONFLICT', 'SAME'];
const chosen = new Map();

/** Readings of held rows that a person has chosen. */
export function readings() {
  return [...chosen].map(([held, reading]) => ({ held, reading }));
}

/** Shows the report of an import; the first tab with something in it is open. */
export async function show(one) {
  chosen.clear();
  const counts = { ...one.counts, ...(await get(`/api/knowledge/imports/${one.id}/changes?size=1`)).counts };
  const tabs = document.getElementById('tabs');
  const first = TABS.find(([name]) => count(counts, name) > 0) ?? TABS[0];
  tabs.replaceChildren(...TABS.map(([name, zh, en]) => element('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-selected': 'false',
    onclick: () => open(one, name, 0) }, `${say(zh, en)} ${count(counts, name)}`)));
  await open(one, first[0], 0);
  return counts;
}

function count(counts, name) {
  return counts[name.toLowerCase()] ?? 0;
}

async function open(one, name, no) {
  document.querySelectorAll('#tabs button').forEach((tab) => tab.setAttribute('aria-selected', String(tab.id === `tab-${name}`)));
  const verdict = VERDICTS.includes(name);
  const base = `/api/knowledge/imports/${one.id}`;
  const page = verdict ? (await get(`${base}/changes?verdict=${name}&page=${no}&size=${SIZE}`)).page
    : await get(`${base}/rows/${name}?page=${no}&size=${SIZE}`);
  const rows = verdict ? changes(page.items) : name === 'HELD' ? held(page, one) : problems(page.items);
  const csv = element('a', { href: `${base}/csv/${verdict ? 'ACCEPTED' : name}`, download: true }, say('下载 CSV', 'Download CSV'));
  const foot = pager(page, (next) => open(one, name, next));
  foot.append(csv);
  document.getElementById('table').replaceChildren(rows, foot);
}

function params(row) {
  return Object.entries(row.params).filter(([name]) => name !== 'remark').map(([name, value]) => `${name} ${value}`).join(' · ');
}

function line(row) {
  return `${params(row)} · ${say('规则', 'rule')} ${row.ruleNo} · ${row.from} – ${row.until ?? ''}`;
}

function changes(items) {
  return table([say('编码', 'Code'), say('名称', 'Name'), say('导入的行', 'Row on its way in'), say('现有的行', 'Row that is there')], items.map((item) => [
    element('td', { class: 'code' }, item.row.code), item.row.name, element('td', { class: item.verdict }, line(item.row)),
    element('td', { class: 'old' }, ...item.present.flatMap((row) => [line(row), element('br')]))]));
}

function problems(items) {
  return table([say('工作表', 'Sheet'), say('行', 'Row'), say('列', 'Column'), say('内容', 'Value'), say('原因', 'Reason')],
    items.map((item) => [item.sheet, String(item.row), item.column, item.value, text(item.reason)]));
}

function held(page, one) {
  return table([say('位置', 'Where'), say('问题', 'Question'), say('编码数', 'Codes'), say('您的判断', 'Your word')], page.items.map((item, i) => {
    const no = page.no * page.size + i;
    const option = (value, words) => element('option', { value, selected: chosen.get(no) === value }, words);
    const select = element('select', { disabled: one.status !== 'WAITING', 'aria-label': say('判断', 'reading'), onchange: () => {
      select.value ? chosen.set(no, select.value) : chosen.delete(no);
    } }, option('', say('暂不采用', 'leave it out')), option('COLUMN', params(item.asColumn[0] ?? { params: {} })),
    ...(item.asText.length > 0 ? [option('TEXT', params(item.asText[0]))] : []));
    return [`${item.question.sheet}!${item.question.row} ${item.question.column}`, text(item.question.reason), String(item.asColumn.length), select];
  }));
}
