// One person at one screen: logs in, opens a task by its number, looks, acts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browserName = process.env.CHROMIUM ?? 'chromium';
const shots = process.env.SHOTS ?? 'target/browser';
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const TASK = '[cam-tasks] li.task';
const PATIENCE = 180_000;
const READY = '.gc-form.gc-ready';

const card = taskId => `.gc-card[data-task-id="${taskId}"]`;

/** The first of the choices that an act offers. */
export const FIRST = Symbol('first');

mkdirSync(shots, { recursive: true });

/** A new browser profile; the language is the browser's, as for a person who has chosen none. */
export async function start() {
  const executablePath = execFileSync('which', [browserName], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/**
 * A browser that people of one language share as they share the computer of a ward: each logs in once, and finds their session again. What the
 * browser keeps of the pages it keeps for all.
 */
export class Seat {
  static async at(browser, baseUrl, language) {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    return new Seat(context, language);
  }

  constructor(context, language) {
    Object.assign(this, { context, language, sessions: new Map() });
  }

  /** A person's screen at an address of the house. */
  async open(user, address) {
    const session = this.sessions.get(user);
    await this.context.clearCookies();
    await this.context.addCookies(session ?? []);
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const screen = new Screen(this, page, user);
    page.on('pageerror', error => screen.faults.push(`script error: ${error.message}`));
    page.on('response', response => screen.note(response));
    await page.goto(address);
    if (!session) {
      await page.fill('input[name=username]', user);
      await page.fill('input[name=password]', 'demo');
      await page.click('button[type=submit]');
    }
    return screen;
  }

  /** Somebody leaves; whoever sits down next does not find their session. */
  async leave({ page, user }) {
    this.sessions.set(user, await this.context.cookies());
    await page.close();
  }
}

export class Screen {
  /** Waits for the list of tasks, with or without tasks. */
  async tasks() {
    await this.page.waitForSelector(`${TASK}, [cam-tasks] .well`).catch(async error => {
      await this.picture(`${this.user}-stuck`);
      throw error;
    });
    return this.page.locator(TASK);
  }

  /** Chooses a filter of Tasklist by its name, and waits for what is under it. */
  async filter(name) {
    const answered = this.page.waitForResponse(response => /\/filter\/[^/]+\/list/.test(response.url()));
    await this.page.locator('.task-filter h4.name a', { hasText: name }).click();
    await this.page.locator('.task-filter.active h4.name', { hasText: name }).waitFor();
    await answered;
    return this.tasks();
  }

  constructor(seat, page, user) {
    Object.assign(this, { seat, page, user, language: seat.language, faults: [] });
  }

  /** The pages must not ask for what is not there, nor be answered by a server error. */
  note(response) {
    if (response.status() === 404 || response.status() >= 500) {
      this.faults.push(`${response.status()} ${response.url()}`);
    }
  }

  /** The card of a record in the list of tasks. */
  card({ number }) {
    return this.page.locator('.gc-card', { hasText: number });
  }

  /** Opens a piece of work, and waits for its form, and until it is theirs: before that Tasklist still asks about the task. */
  async open({ taskId, number }) {
    await this.tasks();
    const task = this.page.locator(TASK, { has: this.page.locator(card(taskId)) });
    await task.locator('h4.task a').click();
    await this.page.waitForSelector(READY);
    await this.page.locator('.gc-number', { hasText: number }).waitFor();
    await this.page.locator('.task-card .unclaim').waitFor();
    return { card: await task.locator('.gc-card').innerText(), name: (await task.locator('h4.task').innerText()).trim() };
  }

  /** Chooses an act by its digit, fills in what it asks for, confirms it: by keyboard alone. */
  async act(word, inputs = {}) {
    const button = this.page.locator(`[data-act-button=${word}]`);
    if (await button.getAttribute('aria-expanded') !== 'true') {
      await this.page.keyboard.press(`Alt+${await button.locator('kbd').innerText()}`);
    }
    for (const [name, value] of Object.entries(inputs)) {
      await this.fill(this.page.locator(`fieldset[data-act=${word}] [name="${name}"]`), value);
    }
    if (await this.page.locator(`fieldset[data-act=${word}]:not([hidden])`).count() > 0) {
      await this.picture(`${word}-open`);
      await this.page.keyboard.press('Control+Enter');
    }
  }

  /** A text is typed; of choices the first is taken when no other is named, and one that is searched for when it is the only one. */
  async fill(input, value) {
    if (value.find) {
      await input.locator('xpath=preceding-sibling::input').fill(value.find);
      await this.page.waitForFunction(node => node.value !== '', await input.elementHandle());
    } else if (await input.evaluate(node => node.tagName) === 'SELECT') {
      await input.locator('option:not([value=""])').first().waitFor({ state: 'attached' });
      await input.selectOption(value === FIRST ? { index: 1 } : value);
    } else if (value === true) {
      await input.check();
    } else {
      await input.fill(value);
    }
  }

  /** True when the task has left the list. */
  async isGone({ taskId }) {
    await this.page.locator(card(taskId)).waitFor({ state: 'detached' });
    return true;
  }

  /** Words that the form itself brings (not the case's data), in the screen's language. */
  async ownWords() {
    return this.page.$$eval(`${READY} h4, ${READY} .gc-label, ${READY} th:not([hidden]), ${READY} .gc-act span`,
      nodes => nodes.filter(node => node.checkVisibility()).map(node => node.innerText.trim()).filter(Boolean));
  }

  /** Names of texts that stand where the text should. */
  async bareKeys() {
    return this.page.evaluate(() => {
      const hints = [...document.querySelectorAll('[placeholder]')].map(({ placeholder }) => placeholder);
      return [document.body.innerText, ...hints].join('\n').match(/\b[A-Z]{2,}(_[A-Z]+)+\b/g) ?? [];
    });
  }

  /** What axe finds wrong with the form or another part of the page, serious or worse. */
  async barriers(root = READY) {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(node => window.axe.run(node, { resultTypes: ['violations'] }), root);
    return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ; ')}`);
  }

  async picture(name) {
    const file = join(shots, `${name}-${this.language}.png`);
    await this.page.screenshot({ path: file });
    console.log(`  ${file}`);
  }

  close() {
    return this.seat.leave(this);
  }
}
