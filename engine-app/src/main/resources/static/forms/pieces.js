import { readPage } from './api.js';

/**
 * Pieces that many forms share: `<div data-include="/forms/referral/case.html"></div>` stands for what that page holds, so that a form
 * lists only what is its own.
 */
export async function include(form) {
  await Promise.all([...form.querySelectorAll('[data-include]')].map(fetchInto));
}

async function fetchInto(place) {
  const template = document.createElement('template');
  template.innerHTML = await readPage(place.dataset.include);
  place.replaceWith(template.content);
}
