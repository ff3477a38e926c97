import { format } from '../forms/case-view.js';
import { say, text } from '../forms/language.js';
import { ListPage } from './list.js';
import { cell, mark } from './rows.js';

/**
 * The referrals of the caller's institution, whether or not a task of theirs waits for somebody; Enter opens the case with all that the caller may
 * do on it.
 */

const PAGE = 50;
const open = (row) => window.location.assign(`/case.html?referral=${row.dataset.key}`);

function rowOf(item) {
  const row = document.createElement('tr');
  row.dataset.key = item.id;
  const link = document.createElement('a');
  link.href = `/case.html?referral=${item.id}`;
  link.textContent = item.number;
  row.append(
    cell('age', format(item.requestedAt, 'time')),
    cell('patient', text(item.patient), item.channel === 'GREEN' && mark('green', say('绿色通道', 'Green channel'))),
    cell('kind', [text(item.kindText), say(text(item.urgencyText), text(item.urgencyText).toLowerCase())].filter(Boolean).join(say('，', ', '))),
    cell('institution', text(item.from)),
    cell('institution', text(item.to), item.department && Object.assign(document.createElement('small'), { textContent: text(item.department) })),
    cell('state', text(item.statusText), item.overdue && mark('awaiting', say('逾期', 'Overdue'))),
    cell('number', link));
  row.addEventListener('dblclick', () => open(row));
  return row;
}

new ListPage({
  title: '全部转诊 | Referrals',
  keys: 'j / k 上下 · Enter 打开 · / 查找 · 1-5 筛选 · m 更多 · r 刷新 | j / k down, up · Enter open · / search · 1-5 filter · m more · r refresh',
  headings: [
    ['all', '全部 | All'], ['RECEIVED', '待答复 | Awaiting an answer'], ['ACCEPTED', '已接收 | Accepted'],
    ['IN_PROGRESS', '诊疗中 | Under treatment'], ['COMPLETED', '已完成 | Completed'],
  ],
  choices: ['kind', 'overdue'],
  nothing: '没有符合条件的转诊。 | No such referral.',
  unit: (amount, one) => say(`共 ${amount} 件`, `${amount} referral${one ? '' : 's'}`),
  address: (query, heading, page) => {
    query.set('size', PAGE);
    if (heading !== 'all') { query.set('status', heading); }
    if (page) { query.set('page', page); }
    return `/api/referrals?${query}`;
  },
  next: ({ page, size, total }) => ((page + 1) * size < total ? page + 1 : undefined),
  rowOf,
  open,
}).start(60_000);
