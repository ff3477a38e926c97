import { read } from '../forms/api.js';
import { CaseForm } from '../forms/case-form.js';
import { element } from '../forms/case-view.js';
import { clock } from '../forms/clock.js';
import { say } from '../forms/language.js';
import { speak } from '../worklist/page.js';

/**
 * A referral by itself (`/case.html?referral=<id>`): the whole case, and every act that the reader may do on it now, whether or not a task
 * waits for it. After an act the case is shown anew.
 */

const id = new URLSearchParams(window.location.search).get('referral') ?? '';
const message = document.getElementById('message');

/** The page as the host of the form: the time is that of the reader's open task on the case, if there is one. */
const page = {
  clock(view) {
    const place = element('span', 'gc-clock');
    read(`/api/worklist?search=${encodeURIComponent(view.number)}`).then(({ body }) => {
      const mine = body.items.find(({ work }) => work.recordId === view.id);
      if (mine) {
        place.replaceWith(clock(mine.work.taskId));
      }
    }, () => {});
    return place;
  },
  ready(form, acts) {
    document.title = `${form.querySelector('.gc-number').textContent} ${say('转诊', 'Referral')}`;
    acts.closeAll();
  },
  done(number, name) {
    message.textContent = say(`${number} 已办理：${name}`, `${number} done: ${name}`);
    show();
  },
};

function show() {
  const form = document.getElementById('referral').content.firstElementChild.cloneNode(true);
  document.getElementById('place').replaceChildren(form);
  new CaseForm(form, `/api/referrals/${encodeURIComponent(id)}`, page).load();
}

speak('转诊 | Referral');
show();
