import { act, newKey, Problem } from './api.js';
import { element } from './case-view.js';
import { collect, dress, inputOf, mark, required, unmark } from './inputs.js';
import { label, say, text } from './language.js';
import { findings } from './findings.js';
import { parts } from './parts.js';
import { comments, sources } from './sources.js';
import { traceCodes } from './trace-codes.js';

/**
 * The acts a person may do on the case. A form declares each as
 * `<fieldset data-act="decline" data-label="不接收 | Decline">` with its inputs; an act without inputs
 * is done by its button. What is barred keeps its number, and is listed with the reason why.
 */

const WIDGETS = { findings, traceCodes };
const DIGITS = 9;

export class Acts {
  /**
   * @param form the form element
   * @param view the case
   * @param target the path of the case and the ETag it was read with
   * @param done called with the label of the act and the answer of the service
   */
  constructor(form, view, target, done) {
    this.form = form;
    this.view = view;
    this.target = target;
    this.done = done;
    this.attempt = {};
    this.panels = [...form.querySelectorAll('fieldset[data-act]')].map((panel) => this.prepare(panel));
    this.number();
    this.alert = element('p', 'gc-alert');
    this.alert.setAttribute('role', 'alert');
    this.alert.hidden = true;
    this.show();
  }

  /** Alt+1, Alt+2 ... are the acts in their order. */
  choose(number) {
    this.numbered[number - 1]?.button.click();
  }

  /** Acts keep their numbers while they fit on the digits; of more, only those that are allowed have one. */
  number() {
    this.numbered = this.panels.length > DIGITS ? this.panels.filter(({ reason }) => !reason) : this.panels;
    this.numbered.slice(0, DIGITS).forEach(({ button }, index) => {
      button.prepend(element('kbd', '', `${index + 1}`));
      button.title = `Alt+${index + 1}`;
    });
  }

  /** Whether there is anything for the reader to do. */
  any() {
    return this.panels.some(({ reason }) => !reason);
  }

  /** The first thing to fill in, or else the first act that is allowed. */
  first() {
    const open = this.panels.find(({ panel }) => !panel.hidden);
    return open?.panel.querySelector('input, select, textarea') ?? this.panels.find(({ button }) => !button.disabled)?.button;
  }

  prepare(panel) {
    dress(panel, this.view);
    sources(panel, this.view);
    parts(panel, this.view);
    comments(panel, this.view);
    const widgets = [...panel.querySelectorAll('[data-widget]')].map((host) => WIDGETS[host.dataset.widget](host, this.view));
    const name = label(panel.dataset.label);
    const button = element('button', `btn gc-act gc-${panel.dataset.tone ?? 'plain'}`);
    button.type = 'button';
    button.dataset.actButton = panel.dataset.act;
    button.append(element('span', '', name));
    const entry = { panel, widgets, name, button, plain: !panel.querySelector('input, select, textarea, [data-widget]') };
    button.addEventListener('click', () => this.press(entry));
    this.bar(entry);
    this.close(entry);
    if (!entry.plain && !panel.hasAttribute('data-open')) {
      panel.append(this.confirmation(entry));
    }
    return entry;
  }

  bar(entry) {
    const found = (this.view.allowedActs ?? []).find(({ act: name }) => name === entry.panel.dataset.act);
    entry.button.disabled = found?.allowed === false;
    entry.reason = entry.button.disabled ? text(found.reason) || say('当前不可办理', 'Not available now') : '';
  }

  confirmation(entry) {
    const button = element('button', 'btn btn-primary gc-confirm', say(`确认${entry.name}`, `Confirm: ${entry.name}`));
    button.type = 'button';
    button.addEventListener('click', () => this.send(entry));
    return button;
  }

  show() {
    const bar = element('div', 'gc-acts');
    const allowed = this.panels.filter(({ reason }) => !reason).map(({ button }) => button);
    bar.append(...(allowed.length > 0 ? allowed : [element('span', 'gc-nothing', say('您目前没有可办理的事项', 'There is nothing for you to do'))]));
    bar.append(...this.barred(), element('span', 'gc-keys', say('Alt+数字 办理 · Ctrl+Enter 确认 · Esc 收起', 'Alt+digit act · Ctrl+Enter confirm · Esc close')));
    this.form.append(...this.panels.map(({ panel }) => panel), this.alert, bar);
    const open = this.panels.filter(({ panel, button }) => panel.hasAttribute('data-open') && !button.disabled);
    open.slice(0, 1).forEach((entry) => this.reveal(entry, false));
  }

  /** What cannot be done now, and why; on request where it is much. */
  barred() {
    const all = this.panels.filter(({ reason }) => reason);
    const lines = all.map(({ name, reason }) => element('li', 'gc-barred', say(`${name}：${reason}`, `${name}: ${reason}`)));
    if (lines.length === 0) {
      return [];
    }
    const why = element('details', 'gc-why');
    why.open = lines.length === 1;
    const list = element('ul', '');
    list.append(...lines);
    why.append(element('summary', '', say(`当前不可办理 ${lines.length} 项`, `Not available now: ${lines.length}`)), list);
    return [why];
  }

  /** An act without inputs is done at once; one with inputs opens, and is done by the second press. */
  press(entry) {
    return entry.plain || !entry.panel.hidden ? this.send(entry) : this.reveal(entry, true);
  }

  reveal(entry, focus) {
    this.panels.forEach((other) => this.close(other));
    entry.panel.hidden = false;
    entry.panel.disabled = false;
    entry.button.setAttribute('aria-expanded', 'true');
    entry.panel.dispatchEvent(new CustomEvent('gc-open'));
    if (focus) {
      entry.panel.querySelector('input, select, textarea')?.focus();
      entry.panel.scrollIntoView({ block: 'nearest' });
    }
  }

  close(entry) {
    entry.panel.hidden = true;
    entry.panel.disabled = true;
    entry.button.setAttribute('aria-expanded', 'false');
  }

  closeAll() {
    this.panels.forEach((entry) => this.close(entry));
  }

  /** Enter in an open panel. */
  confirm() {
    const open = this.panels.find(({ panel }) => !panel.hidden);
    return open ? this.send(open) : undefined;
  }

  async send(entry) {
    unmark(entry.panel);
    this.alert.hidden = true;
    const { body, missing } = collect(entry.panel, entry.widgets);
    if (missing.length > 0) {
      missing.forEach((input) => mark(input, required()));
      missing[0].focus();
      return;
    }
    this.busy(true);
    try {
      const path = `${this.target.path}/acts/${entry.panel.dataset.act}`;
      const answer = await act(path, body, { key: this.keyFor(path, body), etag: this.target.etag });
      this.done(entry.name, answer);
    } catch (problem) {
      this.refused(entry, problem);
    } finally {
      this.busy(false);
    }
  }

  /** The same request keeps its key, so that pressing again after a lost answer acts only once. */
  keyFor(path, body) {
    const request = path + JSON.stringify(body);
    if (this.attempt.request !== request) {
      this.attempt = { request, key: newKey() };
    }
    return this.attempt.key;
  }

  refused(entry, problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    if (problem.status >= 400 && problem.status < 500) {
      this.attempt = {};
    }
    const faulty = problem.faults.map((fault) => ({ fault, input: inputOf(entry.panel, fault.pointer) })).filter(({ input }) => input);
    faulty.forEach(({ fault, input }) => mark(input, fault.detail ?? fault.allowed ?? problem.message));
    this.alert.textContent = problem.code ? say(`${problem.message}（${problem.code}）`, `${problem.message} (${problem.code})`) : problem.message;
    this.alert.hidden = false;
    this.alert.scrollIntoView({ block: 'nearest' });
    faulty[0]?.input.focus();
  }

  busy(sending) {
    this.form.classList.toggle('gc-busy', sending);
    this.form.setAttribute('aria-busy', String(sending));
    this.panels.forEach((entry) => {
      entry.button.disabled = sending || Boolean(entry.reason);
    });
    this.form.querySelectorAll('.gc-confirm').forEach((button) => {
      button.disabled = sending;
    });
  }
}
