// A desk of the house: somebody sits down, opens a task or a page in their language, does the work, and it is looked at what they see.
import assert from 'node:assert/strict';
import { House } from './house.mjs';
import { Seat, start } from './screen.mjs';

const CHINESE = /\p{Script=Han}/u;
const TASKLIST = '/camunda/app/tasklist/default/';
const LANGUAGES = ['zh', 'en'];

export const baseUrl = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
export const house = new House(baseUrl);

/**
 * Plays journeys in Chinese and in English: the first list in both at the same time, each at its own seat, the second one language after the
 * other, as far as the two would meet at somebody's only filing or contract. Names of journeys as arguments play only those.
 */
export async function play(together, inTurn) {
  const asked = process.argv.slice(2);
  const chosen = journeys => journeys.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const browser = await start();
  try {
    const desks = await Promise.all(LANGUAGES.map(async language => new Desk(await Seat.at(browser, baseUrl, language), language)));
    await Promise.all(desks.map(desk => desk.play(chosen(together))));
    for (const desk of desks) {
      await desk.play(chosen(inTurn));
    }
  } finally {
    await browser.close();
  }
}

export class Desk {
  constructor(seat, language) {
    Object.assign(this, { seat, language });
  }

  async play(journeys) {
    for (const journey of journeys) {
      console.log(`${journey.name} (${this.language})`);
      const began = performance.now();
      await journey(this);
      console.log(`${journey.name} (${this.language}): ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
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
    return this.seat.open(user, path);
  }

  /** What a form shows is in one language, and keeps nobody out. */
  async look(screen, picture) {
    const spoken = await screen.ownWords();
    assert.ok(spoken.length > 5, 'the form shows the case');
    const foreign = spoken.filter(word => (this.language === 'zh' ? !CHINESE.test(word) : CHINESE.test(word)));
    assert.deepEqual(foreign, [], 'one language at a time');
    assert.deepEqual(await screen.bareKeys(), [], 'everything is said in words');
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
