import { say, text } from '../forms/language.js';

const REFERRALS = ['refer-up', 'refer-down', 'consult-remotely', 'seek-advice', 'order-examination'];

/** A line of the list: colour never says what the words do not say too. */
export function rowOf(item, open) {
  const { work, clock, escalation } = item;
  const row = document.createElement('tr');
  row.dataset.key = work.taskId;
  if (REFERRALS.includes(work.processKey)) {
    row.dataset.case = `/case.html?referral=${work.recordId}`;
  }
  row.className = `work-${(clock.colour ?? 'NONE').toLowerCase()}`;
  row.append(
    cell('deadline', text(clock.leftText)),
    cell('patient', text({ zh: work.cardZh ?? '', en: work.cardEn ?? '' }), work.marks.green && mark('green', say('绿色通道', 'Green channel'))),
    link(text(item.step), [text(item.kind), text(item.urgency)].filter(Boolean).join(say('，', ', ')), work.taskId, () => open(row)),
    state(work.marks),
    cell('escalation', escalation ? [text(escalation.text), since(escalation)].filter(Boolean).join(' ') : ''),
    cell('age', text(clock.ageText)),
    cell('institution', text(item.institution)),
    cell('assignee', text(item.assignee)),
    cell('number', row.dataset.case ? whole(row.dataset.case, work.number) : work.number ?? ''));
  row.addEventListener('dblclick', () => open(row));
  return row;
}

/** Where the record's own word says that information is awaited, it is not said twice. */
function state(marks) {
  const awaiting = say('待补充材料', 'Awaiting information');
  return cell('state', text(marks.state), marks.awaitingInformation && text(marks.state) !== awaiting && mark('awaiting', awaiting));
}

function since({ since: moment }) {
  return moment
    ? new Intl.DateTimeFormat(say('zh-CN', 'en-GB'), { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(new Date(moment))
    : '';
}

export function cell(name, words, extra) {
  const made = document.createElement('td');
  made.className = name;
  made.append(words);
  if (extra) {
    made.append(' ', extra);
  }
  return made;
}

/** A word that stands out. */
export function mark(name, words) {
  const made = document.createElement('span');
  made.className = `mark ${name}`;
  made.textContent = words;
  return made;
}

function whole(href, number) {
  return Object.assign(document.createElement('a'), { href, textContent: number, title: say('全案（v）', 'The whole case (v)') });
}

function link(step, what, taskId, open) {
  const made = cell('step', '');
  const anchor = document.createElement('a');
  anchor.href = `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(taskId)}`;
  anchor.textContent = step;
  anchor.addEventListener('click', (event) => { event.preventDefault(); open(); });
  made.append(anchor);
  if (what) {
    made.append(Object.assign(document.createElement('small'), { textContent: what }));
  }
  return made;
}
