import { CaseForm } from './case-form.js';
import { clock } from './clock.js';
import { say } from './language.js';
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
  camForm.on('variables-applied', () => {
    const path = form.dataset.case.replace(`{${variable}}`, encodeURIComponent(camForm.variableManager.variableValue(variable)));
    new CaseForm(form, path, new Desk(camForm)).load();
  });
}

/** A form in Tasklist: opening it takes the task where there is something to do, an act leaves it. */
class Desk {
  constructor(camForm) {
    this.camForm = camForm;
  }

  clock() {
    return clock(this.camForm.taskId);
  }

  ready(form, acts) {
    if (!acts.any()) {
      return;
    }
    if (browsing()) {
      form.addEventListener('focusin', () => claim(this.camForm), { once: true });
    } else {
      claim(this.camForm);
      acts.first()?.focus({ preventScroll: true });
    }
  }

  done(number, name) {
    finish(this.camForm, say(`${number} 已办理：${name}`, `${number} done: ${name}`));
  }
}
