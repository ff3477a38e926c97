// The pages of the house: the worklist, all referrals, the case with every act; and Tasklist's filters. By keyboard.
import assert from 'node:assert/strict';
import { arrived, referred, sentDown } from './cases.mjs';
import { house, today } from './desk.mjs';

export default [
  theWorklistIsWorkedThrough, aCaseIsFoundByWhatAPersonKnows, theHospitalDoctorReportsAndSendsThePatientDown, whoWaitsForInformationSeesItsCase,
  everyFilterShowsItsOwn, thePapersAreThere,
];

/** Found by its number, gone to by j, opened by Enter. */
async function theWorklistIsWorkedThrough(desk) {
  const referral = await referred();
  await house.work('liu', referral, 'userTask_answerReferral');
  const screen = await desk.page('liu', '/worklist.html');
  await screen.page.waitForSelector('#rows tr');
  await screen.picture('worklist');
  assert.deepEqual(await screen.barriers('body'), [], 'nobody is kept out of the worklist');
  await screen.page.keyboard.press('/');
  await screen.page.keyboard.type(referral.number);
  await screen.page.keyboard.press('Enter');
  await only(screen, referral);
  await screen.page.keyboard.press('j');
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('.gc-number', { hasText: referral.number }).waitFor();
  await desk.leave(screen);
}

/** Initials, the last four of the identity number, the card, the last part of the number, all of it: in the worklist and among all referrals. */
async function aCaseIsFoundByWhatAPersonKnows(desk) {
  const referral = await referred();
  await house.work('liu', referral, 'userTask_answerReferral');
  for (const path of ['/worklist.html', '/referrals.html']) {
    const screen = await desk.page('liu', path);
    await screen.page.waitForSelector('#rows tr');
    for (const term of ['zgl', '0026', '51010100000000000001', referral.number.split('-')[1], referral.number]) {
      await screen.page.fill('#term', term);
      await screen.page.locator('#rows tr', { hasText: referral.number }).waitFor();
    }
    await only(screen, referral);
    await screen.page.fill('#term', 'xyz');
    await screen.page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 0);
    assert.match(await screen.page.locator('#message').innerText(), desk.language === 'zh' ? /没有/ : /No/);
    await desk.leave(screen);
  }
}

/** The case is found among all referrals as well as by the task, and bears every act. */
async function theHospitalDoctorReportsAndSendsThePatientDown(desk) {
  const referral = await arrived();
  const screen = await desk.page('chen', '/referrals.html');
  await screen.page.waitForSelector('#rows tr');
  await screen.page.keyboard.press('4');
  await screen.page.locator('#rows tr', { hasText: referral.number }).waitFor();
  await screen.picture('referrals');
  assert.deepEqual(await screen.barriers('body'), [], 'nobody is kept out of the list');
  await screen.page.fill('#term', referral.number);
  await only(screen, referral);
  await screen.page.keyboard.press('Escape');
  await screen.page.keyboard.press('Enter');
  await screen.page.waitForSelector('.gc-form.gc-ready');
  await desk.look(screen, 'case');
  await screen.act('request-down', {
    reason: desk.say('病情稳定，回基层随访', 'Stable; followed up in primary care'), 'facts.acuteOver': true, 'facts.chronicLongTerm': true, 'facts.consent': true,
    'facts.stableDays': '5', 'handover.diagnosis.code': 'I10', 'handover.diagnosis.name': desk.say('高血压 3 级', 'Hypertension, grade 3'),
    'handover.course': desk.say('联合用药后血压达标', 'Controlled by combined medicines'), 'handover.results': desk.say('心电图正常', 'ECG normal'),
    'handover.allergies': desk.say('无', 'None known'), 'handover.medications': desk.say('氨氯地平 5 mg', 'Amlodipine 5 mg'),
    'handover.plan': desk.say('每周测血压', 'Pressure every week'), 'handover.followUpOn': today(14),
  });
  const targets = screen.page.locator('textarea[name="handover.parts.TARGETS"]');
  await screen.page.locator('.gc-input:has(textarea[name="handover.parts.TARGETS"]) .gc-fault').waitFor();
  assert.equal(await targets.getAttribute('aria-invalid'), 'true', 'what the specialty requires is marked');
  await targets.scrollIntoViewIfNeeded();
  await screen.picture('request-down-incomplete');
  await targets.fill(desk.say('血压低于 140/90 mmHg', 'Below 140/90 mmHg'));
  await screen.page.keyboard.press('Control+Enter');
  await house.until('chen', `/api/referrals/${referral.id}`, ({ downReferralId }) => Boolean(downReferralId));
  await screen.page.locator('#message', { hasText: referral.number }).waitFor();
  await screen.page.waitForSelector('.gc-form.gc-ready');
  await screen.act('report-outcome', {
    'diagnosis.name': desk.say('高血压 3 级', 'Hypertension, grade 3'), summary: desk.say('联合用药后血压达标', 'Controlled by combined medicines'),
  });
  await house.until('chen', `/api/referrals/${referral.id}`, ({ status }) => status === 'completed');
  await screen.page.locator('#message', { hasText: desk.say('报告诊疗结果', 'Report outcome') }).waitFor();
  await screen.page.waitForSelector('.gc-form.gc-ready');
  await screen.picture('case-after');
  await desk.leave(screen);
}

/** While the other side is asked, the liaison who asked sees the case under "awaiting information", here and there, and has nothing to do on it. */
async function whoWaitsForInformationSeesItsCase(desk) {
  const referral = await referred();
  const { work } = await house.work('liu', referral, 'userTask_answerReferral');
  await house.act('liu', `/api/referrals/${referral.id}/acts/ask-information`, { questions: '请补充近一周血压记录' });
  await house.work('liu', referral, 'userTask_provideInformation');
  const list = await desk.page('liu', '/worklist.html?show=awaiting');
  await list.page.locator('#rows tr', { hasText: referral.number }).waitFor();
  await list.picture('worklist-awaiting');
  await desk.leave(list);
  const tasklist = await desk.page('liu', '/camunda/app/tasklist/default/');
  await tasklist.filter(desk.say('待补充材料', 'Awaiting information'));
  const card = tasklist.card(referral);
  await card.waitFor();
  await card.click();
  await tasklist.page.locator('.gc-nothing').waitFor();
  await tasklist.picture('tasklist-awaiting');
  const { items } = await house.get('wang', `/api/worklist?search=${referral.number}`);
  assert.equal(items[0].work.assignee, undefined, 'who only looks takes the task from nobody');
  assert.notEqual(items[0].work.taskId, work.taskId);
  await desk.leave(tasklist);
}

/** What is late, what goes by the green channel, what somebody has taken: each filter has its own, and nothing of the others. */
async function everyFilterShowsItsOwn(desk) {
  const green = await referred();
  const late = await referred({ patientId: 'PT-WU', contractClaimed: false });
  const { work } = await house.work('liu', green, 'userTask_answerReferral');
  const { work: forgotten } = await house.work('liu', late, 'userTask_answerReferral');
  await house.letDuePass(forgotten);
  const screen = await desk.page('liu', '/camunda/app/tasklist/default/');
  await screen.card(green).waitFor();
  await screen.card(late).waitFor();
  await shows(screen, desk.say('逾期', 'Overdue'), late, green);
  assert.equal(await screen.card(late).getAttribute('data-colour'), 'overdue');
  await screen.picture('tasklist-overdue');
  await shows(screen, desk.say('绿色通道', 'Green channel'), green, late);
  assert.ok((await screen.card(green).innerText()).includes(desk.say('绿色通道', 'Green channel')), 'the card says so');
  await screen.open(work);
  await shows(screen, desk.say('我的任务', 'My tasks'), green, late);
  await desk.leave(screen);
}

/** The receiving clerk prints the referral note and the hand-over; each opens in a window of its own, in the language of the screen. */
async function thePapersAreThere(desk) {
  const down = await sentDown();
  const { work } = await house.work('zhou', down, 'userTask_acceptHandover');
  const screen = await desk.page('zhou', '/camunda/app/tasklist/default/');
  await screen.open(work);
  await screen.page.waitForSelector('.gc-form.gc-ready a.gc-paper');
  const papers = await screen.page.$$eval('a.gc-paper', all => all.map(({ href, innerText }) => ({ href, text: innerText })));
  assert.equal(papers.length, 3, papers.map(({ text }) => text).join());
  for (const { href } of papers) {
    const answer = await screen.page.request.get(href);
    assert.equal(answer.status(), 200, href);
    assert.match(href, desk.language === 'zh' ? /lang=zh-CN$/ : /lang=en$/);
  }
  await screen.page.locator('a.gc-paper').first().scrollIntoViewIfNeeded();
  await screen.picture('papers');
  await desk.leave(screen);
}

/** The list has come down to the one. */
async function only(screen, { number }) {
  await screen.page.locator('#rows tr', { hasText: number }).waitFor();
  await screen.page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 1);
}

/** Under the filter there is the one, not the other. */
async function shows(screen, filter, there, elsewhere) {
  await screen.filter(filter);
  await screen.card(elsewhere).waitFor({ state: 'detached' });
  await screen.card(there).waitFor();
  assert.equal(await screen.card(elsewhere).count(), 0, `${elsewhere.number} is not under ${filter}`);
}
