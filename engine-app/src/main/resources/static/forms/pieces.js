import { readPage } from './api.js';

/**
 * Pieces that many forms share, so that a form lists only what is its own:
 * `<div data-include="/forms/referral/case.html"></div>` stands for what that page holds, and
 * `<fieldset data-act="decline" data-from="/forms/referral/acts.html"></fieldset>` takes the inputs of that act from there, and its name where
 * the form gives it no other. A piece may include others.
 */
export async function include(form) {
  const asked = new Map();
  await fillIn(form, (path) => {
    asked.set(path, asked.get(path) ?? readPage(path));
    return asked.get(path);
  });
}

async function fillIn(root, page) {
  await Promise.all([
    ...[...root.querySelectorAll('[data-include]')].map(async (place) => place.replaceWith(await piece(place.dataset.include, page))),
    ...[...root.querySelectorAll('[data-from]')].map(async (act) => take(act, await piece(act.dataset.from, page))),
  ]);
}

async function piece(path, page) {
  const template = document.createElement('template');
  template.innerHTML = await page(path);
  await fillIn(template.content, page);
  return template.content;
}

function take(act, acts) {
  const shared = acts.querySelector(`fieldset[data-act="${CSS.escape(act.dataset.act)}"]`);
  [...shared.attributes].filter(({ name }) => !act.hasAttribute(name)).forEach(({ name, value }) => act.setAttribute(name, value));
  act.append(...shared.childNodes);
}
