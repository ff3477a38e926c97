import { nameLine, say } from '../../../../forms/language.js';

/**
 * Steps, filters and people are named in Chinese and, on a second line, in English. Tasklist writes such a
 * name as it is; this keeps the line of the screen's language. It works on the text shown, not on the data, so that
 * Tasklist never writes a shortened name back.
 */
const GROUPS = '.task-card [ng-click="editGroups()"] a';
const NAMES = [
  '.tasks-list h4.task a',
  '.tasks-list h6.process-definition',
  '.task-card h2.task',
  '.task-card h4.process-definition',
  '.task-filter h4.name a',
  '.available-processes .processes a',
  '.modal-header h3.modal-title',
  '[notifications-panel] a',
  '.account > a.dropdown-toggle',
  '.tasks-list h5.assignee',
  '.task-card .assignee span',
  GROUPS,
].join(', ');

const TWO_LINES = /\S[^\S\n]*\n\s*\S/;

export function oneLanguageNames(root) {
  const observer = new MutationObserver((changes) => changes.forEach(shorten));
  observer.observe(root, { childList: true, characterData: true, subtree: true });
}

function shorten(change) {
  if (change.type === 'characterData') {
    shortenText(change.target);
  } else {
    change.addedNodes.forEach(shortenBelow);
  }
}

function shortenBelow(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    shortenText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const names = node.matches(NAMES) ? [node] : [...node.querySelectorAll(NAMES)];
    names.flatMap((name) => [...name.childNodes]).filter((child) => child.nodeType === Node.TEXT_NODE).forEach(shortenText);
  }
}

function shortenText(node) {
  if (TWO_LINES.test(node.data) && node.parentElement?.matches(NAMES)) {
    node.data = node.data.replace(/\S[\s\S]*\S/, node.parentElement.matches(GROUPS) ? nameLines : nameLine);
  }
}

/** Several groups in one text, each with its two lines, joined by Tasklist with commas. */
function nameLines(names) {
  const lines = names.split('\n');
  const each = lines.slice(1).reduce((found, line, index) => {
    const [english, ...chinese] = index === lines.length - 2 ? [line] : line.split(', ');
    found.at(-1).push(english);
    return chinese.length > 0 ? [...found, [chinese.join(', ')]] : found;
  }, [[lines[0]]]);
  return each.map((pair) => nameLine(pair.join('\n'))).join(say('、', ', '));
}
