import { read } from './api.js';
import { element, valueAt } from './case-view.js';
import { languageTag, text } from './language.js';

/**
 * Papers of a case: `<p data-links="links.papers"></p>` shows what the address at that place of the case lists, each paper in the language of
 * the screen and in a window of its own. A case names the address only to those who may read the papers.
 */
export function links(form, view) {
  form.querySelectorAll('[data-links]').forEach(async (place) => {
    const path = valueAt(view, place.dataset.links);
    const papers = path ? await read(path).then(({ body }) => body, () => []) : [];
    place.replaceChildren(...papers.map(link));
    place.closest('section').hidden = papers.length === 0;
  });
}

function link(paper) {
  const anchor = element('a', 'gc-paper', text(paper.text));
  anchor.href = `${paper.href}?lang=${languageTag()}`;
  anchor.target = '_blank';
  anchor.rel = 'noopener';
  return anchor;
}
