import { label, say, text, timeLeft } from './language.js';

/**
 * Shows a case by what the form declares: `data-field="patient.name"` is a place for one value,
 * `data-rows="items"` a table of many. What the case does not have is not shown, so a form serves
 * every record of its kind. `data-if` names another value without which it says nothing, `data-href` makes an id a link.
 */

const FORMATS = {
  text,
  code: text,
  date: (value) => moment(value, { dateStyle: say('short', 'medium') }),
  time: (value) => moment(value, { dateStyle: say('short', 'medium'), timeStyle: 'short' }),
  left: (value) => timeLeft(value),
  fen: (value) => new Intl.NumberFormat(say('zh-CN', 'en'), { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(value / 100),
  flag: (value) => (value ? say('是', 'Yes') : say('否', 'No')),
};

/** The value at the first of the given paths that the case has; `a.b,c` asks for `a.b`, then `c`. */
export function valueAt(source, paths) {
  for (const path of paths.split(',')) {
    const value = path.trim().split('.').reduce(stepInto, source);
    if (value !== undefined && value !== null && value !== '') {
      return value;
    }
  }
  return undefined;
}

/** Fills the whole form; sections without content disappear. */
export function fill(form, view) {
  form.querySelectorAll('[data-title]').forEach((section) => addTitle(section));
  form.querySelectorAll('[data-rows]').forEach((table) => fillTable(table, view));
  form.querySelectorAll('[data-field]:not(th)').forEach((place) => fillField(place, view));
  form.querySelectorAll('section').forEach((section) => {
    section.hidden = !section.querySelector('[data-field]:not(th):not([hidden]), [data-rows]:not([hidden])');
  });
}

/** The line above everything: number, state, the clock of the task. */
export function heading(view, clock) {
  const line = element('header', 'gc-heading');
  line.append(element('strong', 'gc-number', view.number ?? ''));
  const state = valueAt(view, 'statusText,stateText,status,state');
  if (state) {
    line.append(element('span', 'gc-status', text(state)));
  }
  line.append(clock);
  return line;
}

export function element(name, className, content) {
  const node = document.createElement(name);
  node.className = className ?? '';
  if (content !== undefined) {
    node.textContent = content;
  }
  return node;
}

/** Words for a value in one of the formats; lists become one line. */
export function format(value, as = 'text') {
  return Array.isArray(value) ? value.map((one) => format(one, as)).join(say('、', ', ')) : FORMATS[as](value);
}

/** A text may come as one member (`text`) or with a twin for a language (`name`, `nameEn`). */
function stepInto(at, step) {
  return at?.[step + say('Zh', 'En')] ?? at?.[step];
}

function addTitle(section) {
  if (!section.querySelector(':scope > h4')) {
    section.prepend(element('h4', '', label(section.dataset.title)));
  }
}

function fillField(place, view) {
  const value = valueAt(view, place.dataset.field);
  const beside = place.dataset.if && valueAt(view, place.dataset.if) === undefined;
  place.hidden = value === undefined || beside || format(value, place.dataset.as) === '';
  if (!place.hidden) {
    place.replaceChildren(element('span', 'gc-label', label(place.dataset.label)), shown(place, value));
  }
}

/** A value, or the way to what it is the id of. */
function shown(place, value) {
  if (!place.dataset.href) {
    return element('span', 'gc-value', format(value, place.dataset.as));
  }
  const link = element('a', 'gc-value', say('查看', 'Open'));
  link.href = place.dataset.href + encodeURIComponent(value);
  return link;
}

function fillTable(table, view) {
  const rows = valueAt(view, table.dataset.rows) ?? [];
  const columns = [...table.querySelectorAll('th')].map((head) => {
    head.textContent = label(head.dataset.label);
    head.scope = 'col';
    head.hidden = rows.every((row) => valueAt(row, head.dataset.field) === undefined);
    return { field: head.dataset.field, as: head.dataset.as, shown: !head.hidden };
  });
  table.hidden = rows.length === 0;
  table.querySelector('tbody')?.remove();
  table.append(body(rows, columns));
}

function body(rows, columns) {
  const all = document.createElement('tbody');
  rows.forEach((row) => {
    const line = document.createElement('tr');
    columns.filter(({ shown }) => shown).forEach(({ field, as }) => {
      const value = valueAt(row, field);
      line.append(element('td', as ? `gc-${as}` : '', value === undefined ? '' : format(value, as)));
    });
    all.append(line);
  });
  return all;
}

/** Swedish writes dates as the Chinese standard GB/T 7408 does: 2026-11-22 09:00. */
function moment(value, style) {
  const local = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value;
  return new Intl.DateTimeFormat(say('sv-SE', 'en-GB'), { ...style, timeZone: 'Asia/Shanghai' }).format(new Date(local));
}
