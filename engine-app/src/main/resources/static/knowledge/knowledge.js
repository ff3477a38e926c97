import { choose, language, say } from '../forms/language.js';
import { act, newKey } from '../forms/api.js';
import { element, get, send } from './door.js';
import * as mapping from './mapping.js';
import * as report from './report.js';
import * as lists from './lists.js';

const form = document.getElementById('bring');
const at = (id) => document.getElementById(id);
let suggestion = null;
let current = null;

function tell(words, bad = false) {
  at('message').textContent = words;
  at('message').className = bad ? 'bad' : '';
  at('message').hidden = !words;
}

/** Runs an act of the page; what goes wrong is told in words. */
async function doing(work) {
  tell('');
  try {
    await work();
  } catch (problem) {
    const faults = (problem.faults ?? []).map((fault) => `${fault.pointer} ${fault.allowed ?? ''}`).slice(0, 5).join('；');
    tell([problem.message, faults].filter(Boolean).join(' '), true);
    at('message').scrollIntoView({ block: 'center' });
  } finally {
    at('progress').hidden = true;
  }
}

function progress(words, share) {
  at('progress').hidden = false;
  const bar = at('progress').querySelector('progress');
  share === null ? bar.removeAttribute('value') : (bar.value = share);
  at('progress').querySelector('span').textContent = words;
}

function sending(loaded, total) {
  progress(say('正在上传', 'Uploading'), Math.round((loaded / total) * 100));
  if (loaded === total) {
    progress(say('正在读取…', 'Reading…'), null);
  }
}

async function look() {
  const fields = form.elements;
  suggestion = await send('/api/knowledge/suggestions', { file: fields.file.files[0], kind: fields.kind.value }, sending);
  const fitting = suggestion.fits && (await get('/api/knowledge/mappings')).find((one) => one.name === suggestion.fits);
  mapping.show(suggestion);
  at('mapping').hidden = false;
  at('read-old').hidden = !fitting;
  at('fits').textContent = say(`识别为知识种类 ${suggestion.kind}。`, `Read as knowledge of the kind ${suggestion.kind}. `)
    + (fitting ? say(`现有映射“${fitting.name}”（种类 ${fitting.kind}）适用于此表。`, `The mapping '${fitting.name}' (kind ${fitting.kind}) fits this sheet.`)
      : say('如不符，请在上方选择知识种类后重新识别。', 'If that is not so, choose the kind above and look again.'));
  const alike = fitting?.kind === suggestion.kind;
  at('mapping-name').value = alike ? fitting.name : `${suggestion.kind}_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`;
  (alike ? at('read-old') : at('mapping-name')).focus();
}

async function read(name) {
  const fields = form.elements;
  const reading = newKey();
  const watch = setInterval(async () => {
    const rows = (await get(`/api/knowledge/readings/${reading}`).catch(() => ({ rows: 0 }))).rows;
    if (rows > 0) {
      progress(say(`已读 ${rows} 行`, `${rows} rows read`), null);
    }
  }, 700);
  try {
    const kept = await send(`/api/knowledge/imports?reading=${reading}`, { file: fields.file.files[0], from: fields.from.value, basis: fields.basis.value,
      source: fields.source.value, mapping: name, rule: fields.rule.value }, sending);
    at('mapping').hidden = true;
    await open(kept.id);
    await refresh();
  } finally {
    clearInterval(watch);
  }
}

async function keepAndRead() {
  const name = at('mapping-name').value.trim();
  await act(`/api/knowledge/mappings/${encodeURIComponent(name)}`, { lines: mapping.lines(suggestion.kind, form.elements.rule.value) }, { key: newKey() });
  await read(name);
}

async function open(id) {
  current = await get(`/api/knowledge/imports/${id}`);
  at('report').hidden = false;
  const version = current.mappingVersion ? ` v${current.mappingVersion}` : '';
  at('about').textContent = [current.fileName, lists.status(current), current.mapping + version, say('生效日 ', 'from ') + current.from, current.basis,
    current.version ? say('版本 ', 'version ') + current.version : ''].filter(Boolean).join(' · ');
  const counts = await report.show(current);
  decide(counts.conflict ?? 0);
  at('report').scrollIntoView({ block: 'start' });
}

function decide(conflicts) {
  const button = (zh, en, kind, name, body) => element('button', { type: 'button', class: kind, onclick: () => doing(() => perform(name, body)) }, say(zh, en));
  const leave = element('input', { type: 'checkbox' });
  const approve = button('批准生效', 'Approve', '', 'approve', () => ({ readings: report.readings(), leaveConflicts: leave.checked }));
  const waiting = [approve, button('否决', 'Reject', 'warn', 'reject', () => ({})),
    conflicts > 0 ? element('label', { class: 'beside' }, leave, say(`留下 ${conflicts} 行冲突，其余生效`, `Leave the ${conflicts} conflicting rows out`)) : null];
  const approved = [button('回退此导入', 'Roll this import back', 'warn', 'roll-back', () => ({}))];
  at('decide').replaceChildren(...({ WAITING: waiting, APPROVED: approved }[current.status] ?? []).filter(Boolean));
}

async function perform(name, body) {
  current = await act(`/api/knowledge/imports/${current.id}/acts/${name}`, body(), { key: newKey() });
  await open(current.id);
  await refresh();
  tell(say(`“${current.fileName}”：${lists.status(current)}`, `'${current.fileName}': ${lists.status(current)}`));
}

async function restore(version) {
  const words = say(`恢复到版本 ${version.no}？其后的导入将一并回退。`, `Return to version ${version.no}? Later imports are rolled back with it.`);
  if (window.confirm(words)) {
    await act(`/api/knowledge/versions/${version.no}/acts/restore`, {}, { key: newKey() });
    await refresh();
  }
}

async function refresh() {
  await lists.inForce();
  await lists.imports((id) => doing(() => open(id)));
  await lists.versions((version) => doing(() => restore(version)));
}

async function start() {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('option[data-zh]').forEach((option) => { option.textContent = option.dataset[language()]; });
  const choices = await get('/api/knowledge/choices');
  mapping.prepare(choices);
  at('kind').replaceChildren(element('option', { value: '' }, say('由内容判断', 'by its content')), ...choices.kinds.map((one) => element('option', { value: one.kind }, one.kind)));
  at('rule').replaceChildren(element('option', { value: '' }, say('按映射或规则选择表', 'as the mapping or rule_choices says')),
    ...choices.rules.map((rule) => element('option', { value: rule.label }, `${rule.label} ${say(rule.nameZh, rule.nameEn)}`)));
  await refresh();
}

document.querySelectorAll('[data-language]').forEach((link) => link.addEventListener('click', (event) => {
  event.preventDefault();
  choose(link.dataset.language);
  window.location.reload();
}));
form.elements.file.addEventListener('change', () => {
  const file = form.elements.file.files[0];
  at('file-name').textContent = file ? file.name : '';
  form.elements.source.value = file ? file.name.replace(/\.xls[xm]$/i, '') : '';
});
['dragover', 'dragleave', 'drop'].forEach((name) => at('drop').addEventListener(name, () => at('drop').classList.toggle('over', name === 'dragover')));
form.addEventListener('submit', (event) => { event.preventDefault(); doing(look); });
at('add-line').addEventListener('click', () => mapping.add(suggestion.kind));
at('read-new').addEventListener('click', () => doing(keepAndRead));
at('read-old').addEventListener('click', () => doing(() => read(suggestion.fits)));
doing(start);
