import { act, newKey, read, Problem } from '../forms/api.js';
import { format } from '../forms/case-view.js';
import { choose, languageTag, say } from '../forms/language.js';

/** Lists the decision tables, takes workbooks in, shows what the check says cell by cell, and rolls back. */

const PAUSE = 1000;
const STEPS = ['QUEUED', 'COMPILING', 'EXAMPLES', 'DONE'];
const $ = (id) => document.getElementById(id);
let chosen = null;

const words = {
  SHIPPED: () => say('随系统发布', 'shipped release'),
  LIVE: () => say('使用中', 'in force'),
  SUPERSEDED: () => say('已停用', 'no longer in force'),
  REFUSED: () => say('未通过', 'refused'),
  QUEUED: () => say('排队等待编译', 'waiting for the compiler'),
  COMPILING: () => say('正在编译（大表需要几十秒）', 'compiling (a large table takes half a minute)'),
  EXAMPLES: () => say('正在核对例子', 'asking the examples'),
  DONE: () => say('完成', 'done'),
};

function element(tag, { text, className, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  if (className) { made.className = className; }
  if (text !== undefined) { made.textContent = text; }
  made.append(...children);
  return made;
}

function tell(text, good = false) {
  $('message').textContent = text;
  $('message').className = good ? 'good' : '';
  $('message').hidden = !text;
  if (text) { $('message').scrollIntoView({ block: 'nearest' }); }
}

function shown(date) {
  return format(date, 'time');
}

function versionName(version) {
  return version === 0 ? words.SHIPPED() : say(`第 ${version} 次上传`, `upload ${version}`);
}

function link(path, text, label) {
  const made = element('a', { text, href: path, download: '' });
  made.setAttribute('aria-label', label);
  return made;
}

async function drawTables() {
  const { body } = await read('/api/rule-tables');
  $('tables').tBodies[0].replaceChildren(...body.map((one) => {
    const path = `/api/rule-tables/${one.table}`;
    const open = element('button', { text: say('修改', 'Change'), type: 'button' });
    open.setAttribute('aria-label', say('修改', 'Change ') + one.title);
    open.addEventListener('click', () => guarded(() => choosePanel(one)));
    const mark = element('span', { text: versionName(one.version), className: one.version ? 'mark uploaded' : 'mark', title: one.fingerprint });
    const state = element('td', {}, mark, ' ', element('code', { text: one.fingerprint.slice(0, 12) }));
    if (one.compiling) { state.append(' ', element('span', { text: words[one.compiling.step](), className: 'mark COMPILING' })); }
    if (one.unsound) { state.append(' ', element('span', { text: say('本机未能启用，原有规则有效', 'could not be used here; the rules before it stay'), className: 'mark unsound' })); }
    return element('tr', {},
      element('td', {}, element('strong', { text: one.title }), element('br'), element('code', { text: one.table })),
      state,
      element('td', { text: one.rules }),
      element('td', {}, link(`${path}/workbook`, say('工作簿', 'workbook'), say('下载工作簿：', 'Download the workbook: ') + one.title), ' · ',
        link(`${path}/examples`, say('例表', 'examples'), say('下载例表：', 'Download the examples: ') + one.title)),
      element('td', {}, open));
  }));
}

async function choosePanel(table) {
  chosen = table;
  tell('');
  $('upload').reset();
  $('faults').hidden = true;
  $('progress').hidden = true;
  $('panel').hidden = false;
  $('chosen').textContent = say(`${table.title}（${table.table}）`, `${table.title} (${table.table})`);
  await drawVersions();
  $('chosen').focus();
  $('panel').scrollIntoView();
  if (table.compiling) { await follow(table.compiling.id); }
}

async function drawVersions() {
  const [{ body: versions }, { body: table }] = await Promise.all([
    read(`/api/rule-tables/${chosen.table}/versions`), read(`/api/rule-tables/${chosen.table}`)]);
  const shipped = { version: 0, status: table.version === 0 ? 'LIVE' : 'SUPERSEDED' };
  $('versions').tBodies[0].replaceChildren(...[...versions, shipped].map(versionRow));
}

function versionRow(one) {
  const acts = element('td');
  if (one.status === 'SUPERSEDED') {
    const back = element('button', { text: say('恢复使用', 'Use again'), type: 'button', className: 'quiet' });
    back.setAttribute('aria-label', say('恢复使用：', 'Use again: ') + versionName(one.version));
    back.addEventListener('click', () => guarded(() => rollBack(one.version)));
    acts.append(back);
  }
  if (one.errors) {
    const why = element('button', { text: say('原因', 'Why'), type: 'button', className: 'quiet' });
    why.addEventListener('click', () => drawFaults(one.errors, versionName(one.version)));
    acts.append(why);
  }
  const status = element('span', { text: (one.status === 'COMPILING' ? words[one.step] : words[one.status])(), className: `mark ${one.status}` });
  return element('tr', {},
    element('td', { text: versionName(one.version) }),
    element('td', {}, status),
    element('td', { text: one.uploadedAt ? `${shown(one.uploadedAt)} · ${one.uploadedBy} · ${one.fileName}` : '' }),
    element('td', { text: one.tookMillis ? `${(one.tookMillis / 1000).toFixed(1)} s` : '' }),
    acts);
}

function drawFaults(errors, title) {
  $('faults').caption.textContent = title;
  $('faults').tBodies[0].replaceChildren(...errors.map((fault) => element('tr', {},
    element('td', { text: fault.cell || say('（整个文件）', '(whole file)') }),
    element('td', {}, element('div', { text: fault.detail }), element('code', { text: `${fault.workbook} ${fault.sheet} · ${fault.code}` })))));
  $('faults').hidden = errors.length === 0;
}

async function upload(event) {
  event.preventDefault();
  const form = new FormData($('upload'));
  if (!form.get('examples')?.size) { form.delete('examples'); }
  tell('');
  $('faults').hidden = true;
  await follow((await post(`/api/rule-tables/${chosen.table}/versions`, form)).id);
}

/** Files do not go through the door of the forms, which speaks JSON. */
async function post(path, form) {
  const token = document.cookie.split('; ').find((pair) => pair.startsWith('GC-XSRF-TOKEN='))?.slice(14) ?? '';
  const response = await fetch(path, { method: 'POST', body: form, credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': languageTag(), 'Idempotency-Key': newKey(), 'X-GC-XSRF-TOKEN': decodeURIComponent(token) } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) { throw new Problem({ ...body, status: response.status }); }
  return body;
}

async function follow(id) {
  const table = chosen.table;
  for (;;) {
    const { body } = await read(`/api/rule-tables/${table}/versions/${id}`);
    if (chosen?.table !== table) { return; }
    $('progress').hidden = false;
    $('progress').firstElementChild.value = STEPS.indexOf(body.step);
    $('progress').lastElementChild.textContent = words[body.step]();
    if (body.status !== 'COMPILING') {
      await ended(body);
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}

async function ended(version) {
  if (version.status === 'REFUSED') {
    tell(say('未通过，原有规则继续有效。', 'Refused; the rules before it stay in force.'));
    drawFaults(version.errors ?? [], versionName(version.version));
  } else {
    tell(say(`已生效：${versionName(version.version)}，用时 ${(version.tookMillis / 1000).toFixed(1)} 秒。`,
      `In force: ${versionName(version.version)}, after ${(version.tookMillis / 1000).toFixed(1)} s.`), true);
    $('upload').reset();
  }
  await Promise.all([drawVersions(), drawTables()]);
}

async function rollBack(version) {
  if (!window.confirm(say(`恢复使用“${versionName(version)}”？立即生效。`, `Use "${versionName(version)}" again? It answers at once.`))) { return; }
  await act(`/api/rule-tables/${chosen.table}/acts/roll-back`, { version }, { key: newKey() });
  tell(say(`已恢复：${versionName(version)}。`, `In force again: ${versionName(version)}.`), true);
  await Promise.all([drawVersions(), drawTables()]);
}

/** Shows what went wrong where the person looks, with the faulty cells if there are any. */
async function guarded(work) {
  const buttons = [...document.querySelectorAll('#upload button, #versions button')];
  buttons.forEach((button) => { button.disabled = true; });
  try {
    await work();
  } catch (problem) {
    tell(problem.message);
    if (problem.faults?.some((fault) => fault.cell !== undefined)) { drawFaults(problem.faults, problem.message); }
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

document.documentElement.lang = languageTag();
document.querySelectorAll('[data-language]').forEach((anchor) => anchor.addEventListener('click', (event) => {
  event.preventDefault();
  choose(anchor.dataset.language);
  window.location.reload();
}));
$('upload').addEventListener('submit', (event) => guarded(() => upload(event)));
$('close').addEventListener('click', () => { chosen = null; $('panel').hidden = true; });
guarded(drawTables);
