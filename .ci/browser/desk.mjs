// A desk of the house: somebody sits down, opens a task or a page in their language, does the work, and it is looked at what they see.
import assert from 'node:assert/strict';
import { House } from './house.mjs';
import { Screen, start } from './screen.mjs';

const CHINESE = /\p{Script=Han}/u;
const TASKLIST = '/camunda/app/tasklist/default/';
const LANGUAGES = ['zh', 'en'];

export const baseUrl = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
export const house = new House(baseUrl);

/** Plays journeys one after another, first in Chinese and then in English; names of journeys as arguments play only those. */
export async function play(...journeys) {
  const asked = process.argv.slice(2);
  const browser = await start();
  try {
    for (const language of LANGUAGES) {
      for (const journey of journeys.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
        console.log(`${journey.name} (${language})`);
        await journey(new Desk(browser, language));
      }
    }
  } finally {
    await browser.close();
  }
}

export class Desk {
  constructor(browser, language) {
    Object.assign(this, { browser, language });
  }

  /** One of two words by the language of the screen. */
  say(zh, en) {
    return this.language === 'zh' ? zh : en;
  }

  /** Opens the task of a record as a person, looks at the screen, acts, and sees the task leave the list. */
  async work(user, record, step, act, { name } = {}) {
    const { work } = await house.work(user, record, step);
    const screen = await this.page(user, TASKLIST);
    const opened = await screen.open(work);
    assert.ok(opened.card.includes(record.number), `the card bears the number: ${opened.card}`);
    if (name) {
      assert.equal(opened.name, name, 'the task is named in the language of the screen');
    }
    await this.look(screen, `${user}-${step}`);
    await act(screen);
    assert.ok(await screen.isGone(work), 'the task has left the list');
    await this.leave(screen);
  }

  /** A page of the house as a person who has logged in. */
  page(user, path) {
    return Screen.of(this.browser, baseUrl + path, user, this.language);
  }

  /** What a form shows is in one language, and keeps nobody out. */
  async look(screen, picture) {
    const spoken = await screen.ownWords();
    assert.ok(spoken.length > 5, 'the form shows the case');
    const foreign = spoken.filter(word => (this.language === 'zh' ? !CHINESE.test(word) : CHINESE.test(word)));
    assert.deepEqual(foreign, [], 'one language at a time');
    assert.deepEqual(await screen.barriers(), [], 'nobody is kept out of the form');
    await screen.picture(picture);
  }

  async leave(screen) {
    assert.deepEqual(screen.faults, [], 'no request of the page failed');
    await screen.close();
  }
}

/** The day of the hospital's clocks, or so many days after it. */
export function today(later = 0) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + later * 86_400_000));
}
