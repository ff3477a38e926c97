// The liaison, the pharmacist and the reviewer each do their work in Tasklist, in Chinese and then in English.
import assert from 'node:assert/strict';
import { openWork, stateOf } from './cases.mjs';
import { Screen, start } from './screen.mjs';

const baseUrl = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const CHINESE = /\p{Script=Han}/u;

const people = [
  { user: 'liu', step: 'userTask_answerReferral', name: { zh: '答复转诊', en: 'Answer referral' }, act: accept },
  { user: 'lin', step: 'userTask_reviewPrescription', name: { zh: '药师审方', en: 'Review prescription' }, act: approve },
  { user: 'shen', step: 'userTask_reviewClaim', name: { zh: '疑点审核', en: 'Review claim' }, act: review },
];

const browser = await start();
try {
  for (const language of ['zh', 'en']) {
    for (const person of people) {
      await work(person, language);
    }
  }
} finally {
  await browser.close();
}

async function work({ user, step, name, act }, language) {
  const item = await openWork(baseUrl, user, step);
  console.log(`${user} (${language}): ${name[language]} ${item.number}`);
  const screen = await Screen.of(browser, baseUrl, user, language);
  const before = await stateOf(baseUrl, user, item);
  const opened = await screen.open(item);
  assert.equal(opened.name, name[language], 'the task is named in the language of the screen');
  assert.ok(opened.card.includes(item.number), `the card bears the number: ${opened.card}`);
  await speaksOnly(screen, language);
  assert.deepEqual(await screen.barriers(), [], 'nobody is kept out of the form');
  await screen.picture(step);
  await act(screen, language);
  assert.ok(await screen.isGone(item), 'the task has left the list');
  await screen.picture(`${step}-done`);
  assert.notEqual(await stateOf(baseUrl, user, item), before, 'the record has moved on');
  assert.deepEqual(screen.faults, [], 'no request of the page failed');
  await screen.close();
}

async function speaksOnly(screen, language) {
  const words = await screen.ownWords();
  assert.ok(words.length > 5, 'the form shows the case');
  const wrong = words.filter(word => (language === 'zh' ? !CHINESE.test(word) : CHINESE.test(word)));
  assert.deepEqual(wrong, [], 'one language at a time');
}

/** The mouse of the liaison; the others use the keyboard alone. */
async function accept(screen) {
  await screen.page.click('[data-act-button=accept]');
}

async function approve(screen) {
  await screen.page.keyboard.press('Alt+1');
}

/** Sets the first finding aside, with a reason, and upholds the others. */
async function review(screen, language) {
  const findings = screen.page.locator('.gc-finding');
  assert.ok(await findings.count() > 0, 'the reviewer sees the findings');
  for (let index = 0; index < await findings.count(); index += 1) {
    const finding = findings.nth(index);
    if (index === 0) {
      await finding.locator('input[value=OVERTURN]').press('Space');
      await finding.locator('textarea').fill(language === 'zh' ? '病历支持，疑点不成立' : 'The record supports it');
    } else {
      await finding.locator('input[value=UPHOLD]').press('Space');
    }
  }
  await screen.picture('userTask_reviewClaim-decided');
  await screen.page.keyboard.press('Control+Enter');
}
