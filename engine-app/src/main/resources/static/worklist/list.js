import { read } from '../forms/api.js';
import { label, say } from '../forms/language.js';
import { speak } from './page.js';

const KINDS = [
  ['', '全部 | All'], ['UP', '上转 | Up-referral'], ['LATERAL', '平级转诊 | Lateral referral'], ['DOWN', '下转 | Down-referral'],
  ['CONSULT', '远程诊断 | Remote diagnosis'], ['ADVICE', '咨询 | Advice'], ['ORDER', '检查检验 | Examination order'],
];

/**
 * A page that is a list to be worked through by keyboard: found, filtered, page by page. j and k or the arrows go along its rows, Enter opens the
 * chosen one, / goes to the search, digits are the filters, m brings more, r asks again; the address keeps what is shown, so that coming back
 * finds it again.
 */
export class ListPage {
  /**
   * @param title the page's name
   * @param keys what the keys do, in words
   * @param headings filters of which one holds: name and words; the first shows all
   * @param choices ids of further choices on the page
   * @param address where the list is asked for: takes the parameters and the place where it goes on, if any
   * @param counts the address that says how much there is under each heading, if there is one
   * @param next the place where a page goes on, undefined on the last
   * @param rowOf a line of the table
   * @param open what Enter does with a line
   * @param more further keys and what they do with the chosen line
   * @param nothing words for an empty list
   * @param unit words for a number of lines
   */
  constructor(options) {
    Object.assign(this, { more: {}, ...options });
    this.asked = new URLSearchParams(window.location.search);
    this.heading = this.asked.get('show') ?? this.headings[0][0];
    this.chosen = 0;
    this.turn = 0;
    this.rows = at('rows');
    this.actions = this.keysOf();
  }

  start(refresh) {
    speak(this.title);
    at('keys').textContent = label(this.keys);
    at('kind').append(...KINDS.map(([kind, words]) => new Option(label(words), kind)));
    this.choices.filter((name) => this.asked.get(name)).forEach((name) => set(at(name), this.asked.get(name)));
    at('term').value = this.asked.get('search') ?? '';
    this.listen();
    this.showHeadings();
    this.load();
    setInterval(() => this.idle() && this.load({ keep: true }), refresh);
  }

  /** Nobody is taken from the line they are at: a list that was gone on with, or is used at this moment, stays as it is until asked anew. */
  idle() {
    return !document.hidden && !this.wentOn && !this.rows.contains(document.activeElement);
  }

  get row() {
    return this.rows.children[this.chosen];
  }

  keysOf() {
    return {
      j: () => this.choose(this.chosen + 1),
      ArrowDown: () => this.choose(this.chosen + 1),
      k: () => this.choose(this.chosen - 1),
      ArrowUp: () => this.choose(this.chosen - 1),
      Enter: () => this.row && this.open(this.row),
      '/': () => at('term').select(),
      m: () => this.place && this.load({ on: true }),
      r: () => this.load({ keep: true }),
      ...Object.fromEntries(this.headings.map(([name], index) => [String(index + 1), () => this.show(name)])),
      ...Object.fromEntries(Object.entries(this.more).map(([key, act]) => [key, () => this.row && act(this.row)])),
    };
  }

  listen() {
    document.addEventListener('keydown', (event) => this.press(event));
    at('search').addEventListener('submit', (event) => {
      event.preventDefault();
      this.again();
      at('term').blur();
    });
    at('term').addEventListener('input', () => { clearTimeout(this.typing); this.typing = setTimeout(() => this.again(), 250); });
    this.choices.forEach((name) => at(name).addEventListener('change', () => this.again()));
    at('more').addEventListener('click', () => this.load({ on: true }));
  }

  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) { return; }
    if (event.target === at('term')) {
      if (['Escape', 'ArrowDown'].includes(event.key)) { at('term').blur(); }
    } else if (!event.target.matches('select, input, button, a') && this.actions[event.key]) {
      event.preventDefault();
      this.actions[event.key]();
    }
  }

  show(name) {
    this.heading = name;
    this.again();
  }

  again() {
    const query = this.parameters();
    if (this.heading !== this.headings[0][0]) { query.set('show', this.heading); }
    window.history.replaceState(null, '', `?${query}`);
    this.load();
  }

  /** What is chosen and searched for; a choice that stands at its first word asks for nothing. */
  parameters() {
    const query = new URLSearchParams();
    this.choices.map((name) => [name, valueOf(at(name))]).filter(([, value]) => value).forEach(([name, value]) => query.set(name, value));
    if (at('term').value.trim()) { query.set('search', at('term').value.trim()); }
    return query;
  }

  /** @param on goes on where the list ends @param keep stays at the chosen line */
  async load({ on = false, keep = false } = {}) {
    this.turn += 1;
    const mine = this.turn;
    try {
      const path = this.address(this.parameters(), this.heading, on ? this.place : undefined);
      const [page, counts] = await Promise.all([read(path), on || !this.counts ? null : read(this.counts)]);
      if (mine !== this.turn) { return; }
      this.showHeadings(counts?.body);
      this.draw(page.body, on, keep);
    } catch (problem) {
      at('message').textContent = problem.message;
    }
  }

  showHeadings(counts = this.counted) {
    this.counted = counts;
    at('headings').replaceChildren(...this.headings.map(([name, words], index) => {
      const button = element('button', '', { type: 'button' });
      button.dataset.heading = name;
      button.setAttribute('aria-pressed', String(name === this.heading));
      button.append(element('kbd', String(index + 1)), label(words), element('b', counts?.[name] ? amount(counts[name]) : ''));
      button.addEventListener('click', () => this.show(name));
      return button;
    }));
  }

  draw(page, on, keep) {
    const before = keep ? this.row?.dataset.key : null;
    this.wentOn = on;
    const lines = page.items.map((item) => this.rowOf(item));
    if (on) { this.rows.append(...lines); } else { this.rows.replaceChildren(...lines); }
    this.place = this.next(page);
    at('more').hidden = this.place === undefined;
    at('message').textContent = this.rows.children.length === 0 ? label(this.nothing) : this.unit(amount(page), page.total === 1 && !page.more);
    const again = [...this.rows.children].findIndex((row) => row.dataset.key === before);
    this.choose(on ? this.chosen : Math.max(0, again), false);
  }

  choose(index, scroll = true) {
    const all = [...this.rows.children];
    this.chosen = Math.max(0, Math.min(all.length - 1, index));
    all.forEach((row, place) => row.setAttribute('aria-current', String(place === this.chosen)));
    if (scroll) { this.row?.scrollIntoView({ block: 'nearest' }); }
  }
}

function at(id) {
  return document.getElementById(id);
}

function element(name, content, members = {}) {
  return Object.assign(document.createElement(name), { textContent: content, ...members });
}

function valueOf(choice) {
  return choice.type === 'checkbox' ? (choice.checked ? 'true' : '') : choice.selectedIndex > 0 ? choice.value : '';
}

function set(choice, value) {
  if (choice.type === 'checkbox') { choice.checked = value === 'true'; } else { choice.value = value; }
}

/** Counting ends somewhere, and says so. */
function amount({ total, more }) {
  return new Intl.NumberFormat(say('zh-CN', 'en')).format(total) + (more ? '+' : '');
}
