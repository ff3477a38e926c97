import { say } from '../forms/language.js';
import { ListPage } from './list.js';
import { rowOf } from './rows.js';

/** The caller's open work; Enter opens the task in Tasklist, which claims it, v the whole case of a referral. */

const TASK = '/camunda/app/tasklist/default/#/?task=';
const open = (row) => window.location.assign(TASK + encodeURIComponent(row.dataset.key));

new ListPage({
  title: '工作清单 | Worklist',
  keys: 'j / k 上下 · Enter 办理 · v 看全案 · / 查找 · 1-6 筛选 · m 更多 · r 刷新 | j / k down, up · Enter work on it · v the whole case · / search · 1-6 filter · m more · r refresh',
  headings: [
    ['all', '全部 | All'], ['mine', '我的 | Mine'], ['overdue', '逾期 | Overdue'], ['green', '绿色通道 | Green channel'],
    ['awaiting', '待补充材料 | Awaiting information'], ['escalated', '已催办 | Escalated'],
  ],
  choices: ['order', 'kind', 'urgency', 'institution'],
  counts: '/api/worklist/counts',
  nothing: '没有符合条件的待办。 | Nothing to do here.',
  unit: (amount, one) => say(`共 ${amount} 项`, `${amount} item${one ? '' : 's'}`),
  address: (query, heading, after) => {
    query.set('limit', 50);
    if (heading !== 'all') { query.set(heading, 'true'); }
    if (after) { query.set('after', after); }
    return `/api/worklist?${query}`;
  },
  next: (page) => page.next ?? undefined,
  rowOf: (item) => rowOf(item, open),
  open,
  more: { v: (row) => { if (row.dataset.case) { window.location.assign(row.dataset.case); } } },
}).start(60_000);
