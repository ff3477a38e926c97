import { read } from './api.js';
import { Acts } from './acts.js';
import { element, fill, heading } from './case-view.js';
import { languageTag, say } from './language.js';
import { links } from './links.js';
import { include } from './pieces.js';

/**
 * A form over a case: it fetches the case, shows what the form asks for, and posts acts to our own interface. Where it stands is its host:
 * `clock(view)` is the element that tells the time in the first line, `ready(form, acts)` is called when it is shown, `done(number, name)`
 * when an act is done.
 */
export class CaseForm {
  constructor(form, path, host) {
    Object.assign(this, { form, path, host });
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
    this.state.replaceWith(heading(view, this.host.clock(view)));
    fill(this.form, view);
    links(this.form, view);
    this.acts = new Acts(this.form, view, { path: this.path, etag }, (name) => this.host.done(view.number ?? '', name));
    this.form.classList.add('gc-ready');
    this.host.ready(this.form, this.acts);
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
