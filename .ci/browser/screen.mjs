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

export class Screen {
  static async of(browser, baseUrl, user, language) {
    const context = await browser.newContext({
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    const screen = new Screen(context, page, user, language);
    page.on('pageerror', error => screen.faults.push(`script error: ${error.message}`));
    page.on('response', response => screen.note(response));
    await page.goto(`${baseUrl}/camunda/app/tasklist/default/`);
    await page.fill('input[name=username]', user);
    await page.fill('input[name=password]', 'demo');
    await page.click('button[type=submit]');
    await page.waitForSelector(`${TASK}, [cam-tasks] .well`).catch(async error => {
      await screen.picture(`${user}-stuck`);
      throw error;
    });
    return screen;
  }

  constructor(context, page, user, language) {
    Object.assign(this, { context, page, user, language, faults: [] });
  }

  /** The pages must not ask for what is not there, nor be answered by a server error. */
  note(response) {
    if (response.status() === 404 || response.status() >= 500) {
      this.faults.push(`${response.status()} ${response.url()}`);
    }
  }

  /** Opens a piece of work, and waits for its form. */
  async open({ taskId, number }) {
    const task = this.page.locator(TASK, { has: this.page.locator(card(taskId)) });
    await task.locator('h4.task a').click();
    await this.page.waitForSelector(READY);
    await this.page.locator('.gc-number', { hasText: number }).waitFor();
    return { card: await task.locator('.gc-card').innerText(), name: (await task.locator('h4.task').innerText()).trim() };
  }

  /** Chooses an act by its digit, fills in what it asks for, confirms it: by keyboard alone. */
  async act(word, inputs = {}) {
    const button = this.page.locator(`[data-act-button=${word}]`);
    const digit = await button.locator('kbd').innerText();
    await this.page.keyboard.press(`Alt+${digit}`);
    for (const [name, value] of Object.entries(inputs)) {
      await this.fill(this.page.locator(`fieldset[data-act=${word}] [name="${name}"]`), value);
    }
    if (await this.page.locator(`fieldset[data-act=${word}]:not([hidden])`).count() > 0) {
      await this.picture(`${word}-open`);
      await this.page.keyboard.press('Control+Enter');
    }
  }

  /** A text is typed; of choices the first is taken when no other is named. */
  async fill(input, value) {
    if (await input.evaluate(node => node.tagName) === 'SELECT') {
      await input.locator('option:not([value=""])').first().waitFor({ state: 'attached' });
      await input.selectOption(value === FIRST ? { index: 1 } : value);
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

  /** What axe finds wrong with the form or another part of the page, serious or worse. */
  async barriers(root = READY) {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(node => window.axe.run(node), root);
    return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ; ')}`);
  }

  async picture(name) {
    const file = join(shots, `${name}-${this.language}.png`);
    await this.page.screenshot({ path: file });
    console.log(`  ${file}`);
  }

  async close() {
    await this.context.close();
  }
}
