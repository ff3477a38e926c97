import { element } from './case-view.js';
import { mark, newId } from './inputs.js';
import { say, text } from './language.js';

/**
 * Scanning drug trace codes (药品追溯码) against the lines of a prescription. A scanner types the code
 * and presses Enter: the code joins its line, and the next line is ready once this one is full.
 */

/** Mounts the scanner; its value is `[{lineNo, codes}]`. */
export function traceCodes(host, view) {
  const lines = (view.items ?? []).map((item, index) => line(item, index));
  host.replaceChildren(...lines.map((one) => one.node));
  lines.forEach((one, index) => {
    one.input.addEventListener('keydown', (event) => scanned(event, one, lines, index));
  });
  return {
    name: host.dataset.name,
    value: () => lines.map((one) => ({ lineNo: one.lineNo, codes: one.codes })),
    missing: () => lines.filter((one) => one.codes.length === 0 && !one.codeless).map((one) => one.input),
  };
}

function line(item, index) {
  const input = element('input', 'form-control');
  Object.assign(input, { id: newId(), autocomplete: 'off', inputMode: 'numeric' });
  const node = element('div', 'gc-input gc-scan');
  const words = element('label', 'gc-label', `${text(item.name ?? item.drugName)} × ${item.quantity ?? item.packages ?? 1}`);
  words.htmlFor = input.id;
  input.placeholder = say('扫描或输入追溯码，按回车', 'Scan or type the trace code, then Enter');
  const chips = element('ul', 'gc-chips');
  node.append(words, input, chips);
  return { node, input, chips, codes: [], lineNo: item.lineNo ?? index + 1, wanted: item.packages ?? 1, codeless: item.traceCodeNeeded === false };
}

function scanned(event, one, lines, index) {
  if (event.key !== 'Enter') {
    return;
  }
  const code = one.input.value.trim();
  if (code === '') {
    return;
  }
  event.preventDefault();
  if (lines.some((other) => other.codes.includes(code))) {
    mark(one.input, say('该追溯码已扫描', 'This trace code has been scanned already'));
    return;
  }
  add(one, code);
  if (one.codes.length >= one.wanted) {
    lines.slice(index + 1).find((other) => other.codes.length < other.wanted)?.input.focus();
  }
}

function add(one, code) {
  one.node.querySelector('.gc-fault')?.remove();
  one.input.removeAttribute('aria-invalid');
  one.codes.push(code);
  one.input.value = '';
  const chip = element('li', '', code);
  const remove = element('button', 'gc-remove', '×');
  remove.type = 'button';
  remove.setAttribute('aria-label', say(`移除 ${code}`, `Remove ${code}`));
  remove.addEventListener('click', () => {
    one.codes.splice(one.codes.indexOf(code), 1);
    chip.remove();
    one.input.focus();
  });
  chip.append(remove);
  one.chips.append(chip);
}
