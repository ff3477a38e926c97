import { format } from '../forms/case-view.js';
import { say } from '../forms/language.js';
import { element, get, pager, table } from './door.js';

/** What has been imported, and the versions that came of it. */

const SIZE = 8;
const STATUS = { WAITING: ['待批准', 'waiting'], APPROVED: ['已生效', 'approved'], REJECTED: ['已否决', 'rejected'], ROLLED_BACK: ['已回退', 'rolled back'] };
const ACTS = { release: ['随版本发布', 'release'], import: ['导入', 'import'], 'roll-back': ['回退', 'roll-back'], restore: ['恢复', 'return'] };

export function status(one) {
  return say(...(STATUS[one.status] ?? [one.status, one.status]));
}

export function moment(at) {
  return at ? format(at, 'time') : '';
}

/** The version in force, in the head of the page. */
export async function inForce() {
  const now = await get('/api/knowledge');
  document.getElementById('in-force').textContent =
    say(`现行版本 ${now.version}，共 ${now.rows} 行，指纹 `, `Version ${now.version} in force, ${now.rows} rows, fingerprint `) + now.fingerprint.slice(0, 12);
}

export async function imports(open, no = 0) {
  const page = await get(`/api/knowledge/imports?page=${no}&size=${SIZE}`);
  const rows = page.items.map((one) => [
    element('button', { class: 'plain', type: 'button', onclick: () => open(one.id) }, one.fileName), element('td', { class: one.status }, status(one)),
    `${one.counts.accepted ?? 0} / ${one.counts.rejected ?? 0} / ${one.counts.held ?? 0}`, one.from, one.uploadedBy, moment(one.uploadedAt), String(one.version ?? '')]);
  document.getElementById('imports').replaceChildren(table([say('工作簿', 'Workbook'), say('状态', 'Status'), say('接受 / 未接受 / 待确认', 'Accepted / rejected / to confirm'),
    say('生效日', 'From'), say('上传人', 'By'), say('时间', 'At'), say('版本', 'Version')], rows), pager(page, (next) => imports(open, next)));
}

export async function versions(restore, no = 0) {
  const { version: newest } = await get('/api/knowledge');
  const list = await get(`/api/knowledge/versions?page=${no}&size=${SIZE}`);
  const rows = list.map((one) => [String(one.no), say(...(ACTS[one.act] ?? [one.act, one.act])), one.fileName ?? '', String(one.rows), one.madeBy, moment(one.madeAt),
    element('td', { class: 'code' }, one.fingerprint.slice(0, 12)),
    one.no === newest ? say('现行', 'in force') : element('button', { class: 'warn', type: 'button', onclick: () => restore(one) }, say('恢复到此版本', 'Return to this'))]);
  document.getElementById('versions').replaceChildren(table([say('版本', 'Version'), say('由来', 'Came of'), say('工作簿', 'Workbook'), say('行数', 'Rows'),
    say('操作人', 'By'), say('时间', 'At'), say('指纹', 'Fingerprint'), ''], rows), pager({ no, size: SIZE, total: newest }, (next) => versions(restore, next)));
}
