import { element, valueAt } from './case-view.js';
import { label, say, text } from './language.js';

/** What a person fills in for an act: words on it, reading it into a request body, faults beside it. */

/** Puts labels, and the reasons that the case offers, on the inputs of an act. */
export function dress(panel, view) {
  panel.querySelectorAll('select').forEach((select) => fillOptions(select, view));
  panel.querySelectorAll('[data-many]').forEach((group) => fillChoices(group, view));
  panel.querySelectorAll('.gc-choices').forEach((group) => {
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label(group.dataset.label));
    group.prepend(element('span', 'gc-label', label(group.dataset.label)));
  });
  panel.querySelectorAll('input[data-label], select[data-label], textarea[data-label]').forEach(addLabel);
}

/** The request body of an act, and the inputs that still lack something. */
export function collect(panel, widgets) {
  const body = {};
  const missing = [];
  [...panel.querySelectorAll('input[name], select[name], textarea[name]')].filter(ours).forEach((input) => {
    const value = valueOf(input);
    if (value !== undefined) {
      put(body, input.name, value);
    } else if (input.required) {
      missing.push(input);
    }
  });
  panel.querySelectorAll('[data-many]').forEach((group) => {
    body[group.dataset.many] = [...group.querySelectorAll('input:checked')].map((box) => box.value);
    if (group.hasAttribute('data-required') && body[group.dataset.many].length === 0) {
      missing.push(group.querySelector('input') ?? group);
    }
  });
  widgets.forEach((widget) => {
    body[widget.name] = widget.value();
    missing.push(...widget.missing());
  });
  return { body, missing };
}

/** Marks an input and says why, where the person looks. */
export function mark(input, message) {
  const place = input.closest('.gc-input') ?? input.closest('[data-many]') ?? input.parentElement;
  input.setAttribute('aria-invalid', 'true');
  place.querySelector(':scope > .gc-fault')?.remove();
  const note = element('span', 'gc-fault', message);
  note.id = `${input.id || newId()}-fault`;
  input.setAttribute('aria-describedby', note.id);
  place.append(note);
  input.addEventListener('input', () => clear(input, note), { once: true });
}

/** What is being put right is no longer wrong. */
function clear(input, note) {
  note.remove();
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
}

export function unmark(panel) {
  panel.querySelectorAll('.gc-fault').forEach((note) => note.remove());
  panel.querySelectorAll('[aria-invalid]').forEach((input) => {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  });
}

/** The input that a fault of the interface points to: by its whole JSON pointer, else by the first step of it. */
export function inputOf(panel, pointer) {
  const path = (pointer ?? '').replace(/^[#/]+/, '').replaceAll('/', '.');
  return inputNamed(panel, path) ?? inputNamed(panel, path.split('.')[0]);
}

function inputNamed(panel, name) {
  return name ? panel.querySelector(`[name="${CSS.escape(name)}"], [data-many="${CSS.escape(name)}"] input`) : null;
}

export const required = () => say('必填', 'Required');

/** `diagnosis.name` is a member of a member. */
function put(body, name, value) {
  const steps = name.split('.');
  const last = steps.pop();
  const place = steps.reduce((at, step) => (at[step] ??= {}), body);
  place[last] = value;
}

/** Inputs inside a widget are the widget's to read. */
function ours(input) {
  return !input.closest('[data-widget]');
}

let ids = 0;

export function newId() {
  ids += 1;
  return `gc-${ids}`;
}

function valueOf(input) {
  if (input.type === 'checkbox') {
    return input.checked;
  }
  if (input.type === 'radio') {
    return input.checked ? input.value : undefined;
  }
  const value = input.value.trim();
  if (value === '') {
    return undefined;
  }
  if (input.type === 'datetime-local') {
    return `${value.length === 16 ? `${value}:00` : value}+08:00`;
  }
  return input.type === 'number' ? Number(value) : value;
}

/** The case may bring its own reasons (they are dated data); those in the form are the fallback. */
function fillOptions(select, view) {
  const offered = offeredBy(select, view);
  if (offered) {
    select.replaceChildren(...offered.map(({ code, words }) => new Option(words, code)));
  } else {
    [...select.options].forEach((option) => {
      option.text = label(option.dataset.label);
    });
  }
  if (!select.querySelector('option[value=""]')) {
    select.prepend(new Option(say('请选择', 'Choose'), ''));
  }
  select.value = '';
}

function fillChoices(group, view) {
  const own = [...group.querySelectorAll('[data-code]')].map((one) => ({ code: one.dataset.code, words: label(one.dataset.label) }));
  const choices = offeredBy(group, view) ?? own;
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label(group.dataset.label));
  group.replaceChildren(element('span', 'gc-label', label(group.dataset.label)), ...choices.map(choice));
}

function choice({ code, words }) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = code;
  const line = element('label', 'gc-choice');
  line.append(box, element('span', '', words));
  return line;
}

function offeredBy(node, view) {
  const list = node.dataset.options && valueAt(view, node.dataset.options);
  return Array.isArray(list) && list.length > 0
    ? list.map((reason) => ({ code: reason.code ?? reason, words: text(reason.text ?? reason) }))
    : undefined;
}

export function addLabel(input) {
  if (input.closest('.gc-input, .gc-choice')) {
    return;
  }
  input.id ||= newId();
  if (input.type === 'checkbox') {
    const line = element('label', 'gc-choice');
    input.before(line);
    line.append(input, element('span', '', label(input.dataset.label)));
    return;
  }
  input.classList.add('form-control');
  const words = element('span', 'gc-label', label(input.dataset.label));
  const frame = element('label', 'gc-input');
  frame.htmlFor = input.id;
  input.before(frame);
  frame.append(words, input);
  if (input.required) {
    words.append(element('b', 'gc-must', ' *'));
  }
}
