import { read } from './api.js';
import { element } from './case-view.js';
import { say, text } from './language.js';

/**
 * The clock of the task in the form's first line: age, time left (in working time where the deadline counts so), how far it has risen. It
 * comes from the worklist, so that list and form never tell different times, and is asked for again every minute.
 */

const REFRESH = 60_000;

export function clock(taskId) {
  const place = element('span', 'gc-clock');
  place.setAttribute('role', 'status');
  const tick = async () => {
    const [card] = await read(`/api/worklist/cards?taskIds=${encodeURIComponent(taskId)}`).then(({ body }) => body, () => []);
    if (card) {
      show(place, card);
    }
  };
  const timer = setInterval(() => (place.isConnected ? tick() : clearInterval(timer)), REFRESH);
  tick();
  return place;
}

function show(place, card) {
  place.replaceChildren(...badges(card), element('span', 'gc-age', text(card.age)), left(card));
}

function left(card) {
  return element('span', `gc-left gc-left-${(card.colour ?? 'NONE').toLowerCase()}`, text(card.left));
}

/** What stands out about a piece of work, in words; Tasklist's cards show the same. */
export function badges(card) {
  const all = [];
  if (['EMERGENCY', 'URGENT'].includes(card.urgency)) {
    all.push(element('span', `gc-badge gc-badge-${card.urgency.toLowerCase()}`, text(card.urgencyText)));
  }
  if (card.green) {
    all.push(element('span', 'gc-badge gc-badge-green', say('绿色通道', 'Green channel')));
  }
  if (card.escalation) {
    all.push(element('span', 'gc-badge gc-badge-risen', [text(card.escalation.text), moment(card.escalation.since)].filter(Boolean).join(' ')));
  }
  return all;
}

function moment(at) {
  const style = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' };
  return at ? new Intl.DateTimeFormat(say('sv-SE', 'en-GB'), style).format(new Date(at)) : '';
}
