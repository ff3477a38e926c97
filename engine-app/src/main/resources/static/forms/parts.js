import { element } from './case-view.js';
import { addLabel } from './inputs.js';
import { say, text } from './language.js';
import { Source } from './sources.js';

/**
 * The parts that a rule table asks of a hand-over beyond what every package has: `<div data-parts="handover.parts" data-source="...">` becomes one
 * text for each part that the address lists, named `handover.parts.TARGETS`. For which kinds of care the part is needed stands beside it; whether
 * it is, is decided when the request is sent.
 */
export function parts(panel, view) {
  panel.querySelectorAll('[data-parts]').forEach((place) => new Source(place, panel, view, (body) => offer(place, body.parts ?? [])));
}

function offer(place, all) {
  const given = new Map([...place.querySelectorAll('textarea')].map(({ name, value }) => [name, value]));
  place.classList.add('gc-parts');
  place.replaceChildren();
  all.forEach((part) => {
    const input = document.createElement('textarea');
    input.name = `${place.dataset.parts}.${part.part}`;
    input.rows = 1;
    input.maxLength = 2000;
    input.value = given.get(input.name) ?? '';
    input.dataset.label = text(part.text);
    place.append(input);
    addLabel(input);
    input.closest('.gc-input').querySelector('.gc-label').append(element('span', 'gc-hint', needed(part)));
  });
}

function needed({ kinds }) {
  return say(`${kinds.map(text).join('、')}时必填`, `needed for: ${kinds.map(text).join(', ')}`);
}
