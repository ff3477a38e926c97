import { read } from './api.js';
import { element, format, valueAt } from './case-view.js';
import { say } from './language.js';

/**
 * Choices that the house is asked for when an act is opened:
 * `<select name="slotId" data-source="/api/capacity/slots?institution={to.code}&free=true" data-list="slots" data-value="id"
 * data-text="begin:time end:time">`. `{to.code}` is a value of the case, `{#toInstitution}` another input of the act; when that changes, the
 * choices are asked for again.
 */
export function sources(panel, view) {
  const all = [...panel.querySelectorAll('select[data-source]')].map((select) => new Source(select, panel, view));
  panel.addEventListener('gc-open', () => all.forEach((one) => one.load()));
}

class Source {
  constructor(select, panel, view) {
    Object.assign(this, { select, panel, view, asked: undefined });
    this.inputs.forEach((input) => input.addEventListener('change', () => this.load()));
  }

  get inputs() {
    return [...this.select.dataset.source.matchAll(/\{#(\w+)\}/g)].map(([, name]) => this.panel.querySelector(`[name="${name}"]`));
  }

  /** The path to ask; undefined while something that it depends on is not chosen. */
  path() {
    let known = true;
    const path = this.select.dataset.source.replace(/\{(#?)([^}]+)\}/g, (all, input, name) => {
      const value = input ? this.panel.querySelector(`[name="${name}"]`)?.value : valueAt(this.view, name);
      known &&= value !== undefined && value !== '';
      return encodeURIComponent(value ?? '');
    });
    return known ? path : undefined;
  }

  async load() {
    const path = this.path();
    if (path === this.asked) {
      return;
    }
    this.asked = path;
    this.offer(path ? await read(path).then(({ body }) => body, (problem) => ({ problem })) : {});
  }

  offer(body) {
    const { list, value } = this.select.dataset;
    const rows = (list ? valueAt(body, list) : body) ?? [];
    const none = body.problem?.message ?? (rows.length === 0 && this.asked ? say('没有可选项', 'Nothing to choose') : say('请选择', 'Choose'));
    this.select.replaceChildren(new Option(none, ''), ...[...rows].map((row) => new Option(this.words(row), valueAt(row, value))));
  }

  words(row) {
    return this.select.dataset.text.split(' ').map((one) => {
      const [path, as] = one.split(':');
      const found = valueAt(row, path);
      return found === undefined ? '' : format(found, as);
    }).filter(Boolean).join(' ');
  }
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
