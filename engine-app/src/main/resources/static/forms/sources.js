import { read } from './api.js';
import { element, format, valueAt } from './case-view.js';
import { say } from './language.js';

/**
 * Choices that the house is asked for when an act is opened:
 * `<select name="slotId" data-source="/api/capacity/slots?institution={to.code}&free=true" data-list="slots" data-value="id"
 * data-text="begin:time end:time">`. `{to.code}` is a value of the case, `{#toInstitution}` another input of the act, `{?toInstitution}` one
 * that may be left out; when that changes, the choices are asked for again.
 */
export function sources(panel, view) {
  panel.querySelectorAll('select[data-source]').forEach((select) => new Source(select, panel, view, (body, asked) => offer(select, body, asked)));
}

/** Asks for what a place of an act offers, when the act is opened and whenever an input that the address names has changed. */
export class Source {
  /** @param show called with the answer (`problem` where there is none) and the address that was asked, if any */
  constructor(place, panel, view, show) {
    Object.assign(this, { place, panel, view, show, asked: undefined });
    panel.addEventListener('gc-open', () => this.load());
    this.inputs.forEach((input) => input.addEventListener('change', () => this.load()));
  }

  get inputs() {
    return [...this.place.dataset.source.matchAll(/\{[#?]([^}]+)\}/g)].map(([, name]) => this.panel.querySelector(`[name="${name}"]`));
  }

  /** The path to ask; undefined while something that it depends on is not chosen. */
  path() {
    let known = true;
    const path = this.place.dataset.source.replace(/\{([#?]?)([^}]+)\}/g, (all, input, name) => {
      const value = input ? this.panel.querySelector(`[name="${name}"]`)?.value : valueAt(this.view, name);
      known &&= input === '?' || (value !== undefined && value !== '');
      return encodeURIComponent(value ?? '');
    });
    return known ? path : undefined;
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

function offer(select, body, asked) {
  const { list, value } = select.dataset;
  const rows = (list ? valueAt(body, list) : body) ?? [];
  const none = body.problem?.message ?? (rows.length === 0 && asked ? say('没有可选项', 'Nothing to choose') : say('请选择', 'Choose'));
  select.replaceChildren(new Option(none, ''), ...[...rows].map((row) => new Option(words(select, row), valueAt(row, value))));
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
