import { leave, read } from '../forms/api.js';
import { choose, label, languageTag, otherLanguage, say } from '../forms/language.js';
import { rowOf } from './rows.js';

/**
 * The caller's open work as a list to be worked through by keyboard: found by number, initials, last four or card, filtered, sorted;
 * Enter opens the task in Tasklist, which claims it.
 */

const PAGE = 50;
const REFRESH = 60_000;
const TASK = '/camunda/app/tasklist/default/#/?task=';
const HEADINGS = [
  ['all', '全部 | All'], ['mine', '我的 | Mine'], ['overdue', '逾期 | Overdue'], ['green', '绿色通道 | Green channel'],
  ['awaiting', '待补充材料 | Awaiting information'], ['escalated', '已催办 | Escalated'],
];
const KEYS = 'j / k 上下 · Enter 打开 · / 查找 · 1-6 筛选 · m 更多 · r 刷新 | j / k down, up · Enter open · / search · 1-6 filter · m more · r refresh';
const CHOICES = ['order', 'kind', 'urgency'];

const at = (id) => document.getElementById(id);
const asked = new URLSearchParams(window.location.search);
let heading = asked.get('show') ?? 'all';
let next = null;
let chosen = 0;
let turn = 0;

function speak() {
  document.documentElement.lang = languageTag();
  document.title = say('工作清单', 'Worklist');
  document.querySelectorAll('[data-words]').forEach((node) => { node.textContent = label(node.dataset.words); });
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', label(node.dataset.label)));
  document.querySelectorAll('[data-hint]').forEach((node) => { node.placeholder = label(node.dataset.hint); });
  at('language').textContent = say('English', '中文');
  at('language').lang = say('en', 'zh-CN');
  at('keys').textContent = label(KEYS);
}

function showHeadings(counts) {
  at('headings').replaceChildren(...HEADINGS.map(([name, words], index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.heading = name;
    button.setAttribute('aria-pressed', String(name === heading));
    const count = counts?.[name];
    button.append(Object.assign(document.createElement('kbd'), { textContent: String(index + 1) }), label(words),
      Object.assign(document.createElement('b'), { textContent: count ? amount(count) : '' }));
    button.addEventListener('click', () => show(name));
    return button;
  }));
}

/** Counting ends somewhere, and says so. */
function amount({ total, more }) {
  return new Intl.NumberFormat(say('zh-CN', 'en')).format(total) + (more ? '+' : '');
}

function question(after) {
  const query = new URLSearchParams({ limit: PAGE });
  CHOICES.filter((name) => at(name).value).forEach((name) => query.set(name, at(name).value));
  if (heading !== 'all') { query.set(heading, 'true'); }
  if (at('institution').checked) { query.set('institution', 'true'); }
  if (at('term').value.trim()) { query.set('search', at('term').value.trim()); }
  if (after) { query.set('after', after); }
  return `/api/worklist?${query}`;
}

async function load({ more = false, keep = false } = {}) {
  turn += 1;
  const mine = turn;
  try {
    const [page, counts] = await Promise.all([read(question(more ? next : null)), more ? null : read('/api/worklist/counts')]);
    if (mine !== turn) { return; }
    if (counts) { showHeadings(counts.body); }
    draw(page.body, more, keep);
  } catch (problem) {
    at('message').textContent = problem.message;
  }
}

function draw(page, more, keep) {
  const before = keep ? at('rows').children[chosen]?.dataset.task : null;
  const rows = page.items.map((item) => rowOf(item, () => open(item.work.taskId)));
  if (more) { at('rows').append(...rows); } else { at('rows').replaceChildren(...rows); }
  next = page.next ?? null;
  at('more').hidden = next === null;
  at('message').textContent = page.items.length === 0 && !more
    ? say('没有符合条件的待办。', 'Nothing to do here.')
    : say(`共 ${amount(page)} 项`, `${amount(page)} item${page.total === 1 && !page.more ? '' : 's'}`);
  const again = [...at('rows').children].findIndex((row) => row.dataset.task === before);
  choosing(more ? chosen : Math.max(0, again), false);
}

function choosing(index, scroll = true) {
  const rows = [...at('rows').children];
  chosen = Math.max(0, Math.min(rows.length - 1, index));
  rows.forEach((row, place) => row.setAttribute('aria-current', String(place === chosen)));
  if (scroll) { rows[chosen]?.scrollIntoView({ block: 'nearest' }); }
}

function open(taskId) {
  window.location.assign(TASK + encodeURIComponent(taskId));
}

function show(name) {
  heading = name;
  remember();
  load();
}

/** The address keeps what is shown, so that coming back from Tasklist finds it again. */
function remember() {
  const query = new URLSearchParams();
  if (heading !== 'all') { query.set('show', heading); }
  CHOICES.filter((name) => at(name).value && at(name).selectedIndex > 0).forEach((name) => query.set(name, at(name).value));
  if (at('institution').checked) { query.set('institution', 'true'); }
  if (at('term').value.trim()) { query.set('search', at('term').value.trim()); }
  window.history.replaceState(null, '', `?${query}`);
}

const ACTIONS = {
  j: () => choosing(chosen + 1),
  ArrowDown: () => choosing(chosen + 1),
  k: () => choosing(chosen - 1),
  ArrowUp: () => choosing(chosen - 1),
  Enter: () => { const task = at('rows').children[chosen]?.dataset.task; if (task) { open(task); } },
  '/': () => at('term').select(),
  m: () => { if (next) { load({ more: true }); } },
  r: () => load({ keep: true }),
};

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) { return; }
  if (event.target === at('term')) {
    if (['Escape', 'ArrowDown'].includes(event.key)) { at('term').blur(); }
    return;
  }
  if (event.target.matches('select, input, button, a')) { return; }
  const action = ACTIONS[event.key] ?? (HEADINGS[Number(event.key) - 1] && (() => show(HEADINGS[Number(event.key) - 1][0])));
  if (action) {
    event.preventDefault();
    action();
  }
});

at('search').addEventListener('submit', (event) => {
  event.preventDefault();
  remember();
  load();
  at('term').blur();
});
let typing;
at('term').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => { remember(); load(); }, 250); });
[...CHOICES, 'institution'].forEach((name) => at(name).addEventListener('change', () => { remember(); load(); }));
at('more').addEventListener('click', () => load({ more: true }));
at('leave').addEventListener('click', (event) => { event.preventDefault(); leave(); });
at('language').addEventListener('click', (event) => { event.preventDefault(); choose(otherLanguage()); window.location.reload(); });

speak();
CHOICES.filter((name) => asked.get(name)).forEach((name) => { at(name).value = asked.get(name); });
at('institution').checked = asked.get('institution') === 'true';
at('term').value = asked.get('search') ?? '';
showHeadings();
load();
setInterval(() => load({ keep: true }), REFRESH);
