import { leave, read } from '../forms/api.js';
import { choose, label, languageTag, otherLanguage, say, text } from '../forms/language.js';

/** Where the logged-in person can go: the rooms of the house that their roles open. */

const TASKS = ['CLERK', 'NURSE', 'SUPERVISOR', 'DOCTOR', 'PHARMACIST', 'REVIEWER'];
const KEEPERS = ['OPERATIONS', 'ADMIN'];
const CASES = ['CLERK', 'NURSE', 'SUPERVISOR', 'DOCTOR', 'REGULATOR', 'PATIENT'];
const EVERYBODY = null;

const ROOMS = [
  ['/worklist.html', TASKS, '工作清单 | Worklist', '本人和本机构的待办：按时限、紧急程度排序，可查找 | Your own and your institution\'s open work, by deadline and urgency, with search'],
  ['/camunda/app/tasklist/default/', TASKS, '任务列表 | Tasklist', '逐项办理任务 | Work through tasks one by one'],
  ['/referrals.html', CASES, '转诊 | Referrals', '查看整个转诊、时限和可以办理的事项 | Each case as a whole: its clock, its history, what may be done now'],
  ['/rule-tables.html', KEEPERS, '决策表 | Rule tables', '用 Excel 修改规则，检查后生效，可撤回 | Change rules in Excel: checked, then live, and revocable'],
  ['/knowledge.html', KEEPERS, '知识库 | Knowledge base', '导入目录、限量、价格等清单 | Bring in lists of codes, limits and prices'],
  ['/camunda/app/cockpit/default/', KEEPERS, '流程监控 | Cockpit', '运行中的流程、失败的步骤 | Running processes and failed steps'],
  ['/swagger-ui/index.html', EVERYBODY, '接口说明 | API description', '本系统对外提供的全部接口 | Every interface the house offers'],
];

const at = (id) => document.getElementById(id);

function speak() {
  document.documentElement.lang = languageTag();
  document.title = say('绿色通道', 'Green Channel');
  document.querySelectorAll('[data-words]').forEach((node) => { node.textContent = label(node.dataset.words); });
  at('language').textContent = say('English', '中文');
  at('language').lang = say('en', 'zh-CN');
}

function roomOf([address, , name, purpose]) {
  const anchor = document.createElement('a');
  const [title, what] = [document.createElement('b'), document.createElement('span')];
  anchor.href = address;
  title.textContent = label(name);
  what.textContent = label(purpose);
  anchor.append(title, what);
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}

async function show() {
  const { body: me } = await read('/api/me');
  at('who').textContent = [text(me.name), text(me.institution)].filter(Boolean).join(' · ');
  const open = ROOMS.filter(([, roles]) => roles === EVERYBODY || roles.some((role) => me.roles.includes(role)));
  at('rooms').replaceChildren(...open.map(roomOf));
}

at('language').addEventListener('click', (event) => {
  event.preventDefault();
  choose(otherLanguage());
  window.location.reload();
});
at('leave').addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
speak();
show().catch((problem) => { at('message').textContent = problem.message; });
