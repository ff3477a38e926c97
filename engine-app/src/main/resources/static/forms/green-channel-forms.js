import { read } from './api.js';
import { Acts } from './acts.js';
import { element, fill, heading } from './case-view.js';
import { clock } from './clock.js';
import { languageTag, say } from './language.js';
import { include } from './pieces.js';
import { browsing, claim, finish } from './tasklist.js';

/**
 * Opens a form of `processes/forms` in Tasklist. The form says whose case it shows
 * (`data-case="/api/referrals/{referralId}"`), what of it (`data-field`, `data-rows`) and which acts there
 * are (`data-act`); this script fetches the case by id, and posts the act to our own interface. The
 * engine's own submit is prevented: an act goes through its service whatever the screen.
 */
export function open(camForm) {
  const form = camForm.formElement[0];
  const [, variable] = form.dataset.case.match(/\{(\w+)\}/);
  camForm.on('submit', () => {
    camForm.submitPrevented = true;
  });
  camForm.on('form-loaded', () => camForm.variableManager.createVariable({ name: variable, type: 'String', value: null }));
  camForm.on('variables-applied', () => new CaseForm(camForm, form, variable).load());
}

class CaseForm {
  constructor(camForm, form, variable) {
    this.camForm = camForm;
    this.form = form;
    this.path = form.dataset.case.replace(`{${variable}}`, encodeURIComponent(camForm.variableManager.variableValue(variable)));
    form.lang = languageTag();
    form.noValidate = true;
    this.state = element('p', 'gc-state', say('正在加载…', 'Loading…'));
    form.prepend(this.state);
    this.listen();
  }

  async load() {
    try {
      const [{ body, etag }] = await Promise.all([read(this.path), include(this.form)]);
      if (this.form.isConnected) {
        this.show(body, etag);
      }
    } catch (problem) {
      this.state.className = 'gc-state gc-alert';
      this.state.textContent = problem.message;
    }
  }

  show(view, etag) {
    this.state.replaceWith(heading(view, clock(this.camForm.taskId)));
    fill(this.form, view);
    this.number = view.number ?? '';
    this.acts = new Acts(this.form, view, { path: this.path, etag }, (name) => this.done(name));
    this.form.classList.add('gc-ready');
    if (browsing()) {
      this.form.addEventListener('focusin', () => claim(this.camForm), { once: true });
    } else {
      claim(this.camForm);
      this.acts.first()?.focus({ preventScroll: true });
    }
  }

  done(name) {
    const words = say(`${this.number} 已办理：${name}`, `${this.number} done: ${name}`);
    finish(this.camForm, words);
  }

  listen() {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('keydown', (event) => this.enter(event));
    // Tasklist takes Ctrl+Enter for its own "complete": it must not hear of it.
    this.form.addEventListener('keypress', (event) => {
      if (event.ctrlKey) {
        event.stopPropagation();
      }
    });
    const shortcuts = (event) => this.shortcut(event, shortcuts);
    document.addEventListener('keydown', shortcuts);
  }

  /** Ctrl+Enter confirms the open act, and so does Enter in a field; in a text area that is a new line, on a button a press. */
  enter(event) {
    if (event.key === 'Enter' && !event.defaultPrevented && (event.ctrlKey || event.target.matches('input, select'))) {
      event.preventDefault();
      this.acts?.confirm();
    }
  }

  shortcut(event, itself) {
    if (!this.form.isConnected) {
      document.removeEventListener('keydown', itself);
    } else if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      event.preventDefault();
      this.acts?.choose(Number(event.code.slice(5)));
    } else if (event.key === 'Escape' && this.form.contains(event.target)) {
      this.acts?.closeAll();
    }
  }
}
