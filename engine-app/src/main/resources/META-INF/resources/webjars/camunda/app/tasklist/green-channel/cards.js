import { read } from '../../../../forms/api.js';
import { badges } from '../../../../forms/clock.js';
import { nameLine, text } from '../../../../forms/language.js';

/**
 * The line that makes a task recognisable (`张*｜女 68｜心内科｜剩余 1 小时 20 分｜ZZ20261122-0031`). The engine knows ids
 * only, so the cards of all tasks on the screen are fetched from us, in one request.
 */
export const card = {
  id: 'green-channel-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    const line = document.createElement('p');
    line.className = 'gc-card';
    line.dataset.taskId = taskId;
    node.append(line);
    show(line);
    ask(taskId);
  },
};

const GATHER = 20;
const REFRESH = 60_000;
const MOST = 100;
const known = new Map();
let wanted = new Set();
let timer;

function ask(taskId) {
  wanted.add(taskId);
  timer ??= setTimeout(fetchWanted, GATHER);
}

async function fetchWanted() {
  const ids = [...wanted];
  wanted = new Set();
  timer = undefined;
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST).map(encodeURIComponent).join(',');
    const cards = await read(`/api/worklist/cards?taskIds=${some}`).then(({ body }) => body, () => []);
    cards.forEach((one) => known.set(one.taskId, one));
  }
  showAll();
}

function showAll() {
  document.querySelectorAll('.gc-card').forEach(show);
}

function show(line) {
  const found = known.get(line.dataset.taskId);
  line.hidden = !found;
  if (!found) {
    return;
  }
  // A record without a card of its own is shown by the name of its step.
  line.replaceChildren(nameLine(text(found.text)), ...badges(found));
  line.dataset.colour = (found.colour ?? 'NONE').toLowerCase();
}

// The time left is part of the text, so the cards on the screen are asked for again now and then.
setInterval(() => document.querySelectorAll('.gc-card').forEach((line) => ask(line.dataset.taskId)), REFRESH);
