import { read } from './api.js';
import { element, format, valueAt } from './case-view.js';
import { label, say } from './language.js';

const PAUSE = 250;

/**
 * Choices that the house is asked for when an act is opened:
 * `<select name="slotId" data-source="/api/capacity/slots?institution={to.code}&free=true" data-list="slots" data-value="id"
 * data-text="begin:time end:time">`. `{to.code}` is a value of the case, `{#toInstitution}` another input of the act, `{?toInstitution}` one
 * that may be left out; when that changes, the choices are asked for again. `{today}` is the day. A list that may be long has `data-find`: what
 * is typed above it narrows the list, and its address ends in `&q={find}`.
 */
export function sources(panel, view) {
  panel.querySelectorAll('select[data-source]').forEach((select) => {
    const source = new Source(select, panel, view, (body, asked) => offer(select, body, asked));
    if (select.hasAttribute('data-find')) {
      finder(select, source);
    }
  });
}

/** Asks for what a place of an act offers, when the act is opened and whenever an input that the address names has changed. */
export class Source {
  /** @param show called with the answer (`problem` where there is none) and the address that was asked, if any */
  constructor(place, panel, view, show) {
    Object.assign(this, { place, panel, view, show, asked: undefined, found: '' });
    panel.addEventListener('gc-open', () => this.load());
    this.inputs.forEach((input) => input.addEventListener('change', () => this.load()));
  }

  get inputs() {
    return [...this.place.dataset.source.matchAll(/\{[#?]([^}]+)\}/g)].map(([, name]) => this.panel.querySelector(`[name="${name}"]`));
  }

  /** The path to ask; undefined while something that it depends on is not chosen. */
  path() {
    const own = { find: this.found, today: today() };
    let known = true;
    const path = this.place.dataset.source.replace(/\{([#?]?)([^}]+)\}/g, (all, input, name) => {
      const value = own[name] ?? (input ? this.panel.querySelector(`[name="${name}"]`)?.value : valueAt(this.view, name));
      known &&= input === '?' || name in own || (value !== undefined && value !== '');
      return encodeURIComponent(value ?? '');
    });
    return known ? path : undefined;
  }

  narrow(words) {
    this.found = words;
    return this.load();
  }

  async load() {
    const path = this.path();
    if (path === this.asked && this.asked !== undefined) {
      return;
    }
    this.asked = path;
    const body = path ? await read(path).then((answer) => answer.body, (problem) => ({ problem })) : {};
    if (path === this.asked) {
      this.show(body, path);
    }
  }
}

/** A text above a list: part of a name, or the initials of its pinyin. Enter goes on to the list. */
function finder(select, source) {
  const input = element('input', 'form-control gc-find');
  const name = label(select.dataset.label);
  input.type = 'search';
  input.maxLength = 100;
  input.placeholder = say('输入名称的一部分或拼音首字母', 'Part of the name, or initials of the pinyin');
  input.setAttribute('aria-label', say(`查找：${name}`, `Search: ${name}`));
  let typing;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => source.narrow(input.value.trim()), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      clearTimeout(typing);
      source.narrow(input.value.trim()).then(() => select.focus());
    }
  });
  select.before(input);
}

/** What was chosen stays chosen while it is offered; what was searched for and is the only one is chosen. */
function offer(select, body, asked) {
  const { list, value } = select.dataset;
  const rows = [...((list ? valueAt(body, list) : body) ?? [])];
  const none = body.problem?.message ?? (rows.length === 0 && asked ? say('没有可选项', 'Nothing to choose') : say('请选择', 'Choose'));
  const before = select.value;
  select.replaceChildren(new Option(none, ''), ...rows.map((row) => new Option(words(select, row), valueAt(row, value))), ...more(body, rows));
  const only = rows.length === 1 && select.previousElementSibling?.value ? valueAt(rows[0], value) : '';
  select.value = [before, only].find((one) => one && rows.some((row) => valueAt(row, value) === one)) ?? '';
  if (select.value !== before) {
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** A list that goes on says so. */
function more({ total }, rows) {
  const left = rows.length > 0 && total > rows.length ? total - rows.length : 0;
  const last = new Option(say(`另有 ${left} 个：请在上方输入名称查找`, `${left} more: type part of the name above`), '');
  last.disabled = true;
  return left > 0 ? [last] : [];
}

/** The day where the house stands. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

function words(select, row) {
  return select.dataset.text.split(' ').map((one) => {
    const [path, as] = one.split(':');
    const found = valueAt(row, path);
    return found === undefined ? '' : format(found, as);
  }).filter(Boolean).join(' ');
}

/** A reason that says too little by itself needs words: the text of the act marked `data-comment` is then required. */
export function comments(panel, view) {
  panel.querySelectorAll('select[data-options]').forEach((select) => {
    const text = panel.querySelector('textarea[data-comment]');
    const needing = new Set((valueAt(view, select.dataset.options) ?? []).filter(({ comment }) => comment).map(({ code }) => code));
    select.addEventListener('change', () => {
      if (text) {
        text.required = needing.has(select.value);
        text.closest('.gc-input')?.querySelector('.gc-must')?.remove();
        if (text.required) {
          text.closest('.gc-input')?.querySelector('.gc-label')?.append(element('b', 'gc-must', ' *'));
        }
      }
    });
  });
}
