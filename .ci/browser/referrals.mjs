// Clerks, nurses and doctors work on referrals in Tasklist, by keyboard, in both languages.
import assert from 'node:assert/strict';
import { House } from './house.mjs';
import { FIRST, Screen, start } from './screen.mjs';

const baseUrl = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const CHINESE = /\p{Script=Han}/u;
const COUNTY = 'H51010100201';
const house = new House(baseUrl);
const browser = await start();

const words = {
  zh: { question: '请补充近一周血压记录', answer: '近一周 170-185/100-110 mmHg', note: '血压平稳，按时服药', conclusion: '窦性心律，正常心电图', findings: '心率 72 次/分，未见异常' },
  en: { question: 'Please add the pressures of last week', answer: '170-185/100-110 mmHg last week', note: 'Pressure stable, medicines taken', conclusion: 'Sinus rhythm, normal', findings: '72 a minute, nothing abnormal' },
};

const journeys = [theLiaisonAccepts, informationIsAskedFor, theSupervisorAnswers, theNurseSeesThePatientArrive, primaryCareTakesThePatientBack, anOrderIsRedeemedNearby];

try {
  for (const language of ['zh', 'en']) {
    for (const journey of journeys) {
      console.log(`${journey.name} (${language})`);
      await journey(language);
    }
    await theWorklistIsWorkedThrough(language);
  }
} finally {
  await browser.close();
}

async function theLiaisonAccepts(language) {
  const referral = await referred();
  await atDesk('liu', referral, 'userTask_answerReferral', language, screen => screen.act('accept'));
  assert.equal((await read('wang', referral)).status, 'accepted');
}

async function informationIsAskedFor(language) {
  const referral = await referred();
  await atDesk('liu', referral, 'userTask_answerReferral', language, screen => screen.act('ask-information', { questions: words[language].question }));
  assert.equal((await read('wang', referral)).businessStatus, 'awaiting-information');
  await atDesk('wang', referral, 'userTask_provideInformation', language, screen => screen.act('give-information', { answer: words[language].answer }));
  await atDesk('liu', referral, 'userTask_answerReferral', language, screen => screen.act('accept'));
  assert.equal((await read('wang', referral)).status, 'accepted');
}

/** Nobody answers: reminder, deputy, and then the supervisor may answer too. */
async function theSupervisorAnswers(language) {
  const referral = await referred();
  const { work } = await house.work('liu', referral, 'userTask_answerReferral');
  for (const level of ['REMINDED', 'DEPUTY', 'SUPERVISOR']) {
    await house.letTimePass(referral);
    await house.until('liu', `/api/worklist?search=${referral.number}`, ({ items }) => items.some(item => item.work.taskId === work.taskId && item.escalation?.level === level));
  }
  await atDesk('meng', referral, 'userTask_answerReferral', language, async screen => {
    assert.equal(await screen.page.locator('.gc-clock .gc-badge-risen').count(), 1, 'the form says how far it has risen');
    await screen.act('accept');
  });
  assert.equal((await read('wang', referral)).status, 'accepted');
}

async function theNurseSeesThePatientArrive(language) {
  const referral = await accepted();
  await atDesk('deng', referral, 'userTask_receivePatient', language, screen => screen.act('arrive'));
  assert.equal((await read('wang', referral)).businessStatus, 'arrived');
}

/** The hospital sends the patient back; the centre takes over, and the family doctor sees the patient on the day. */
async function primaryCareTakesThePatientBack(language) {
  const down = await sentDown();
  await atDesk('zhou', down, 'userTask_acceptHandover', language, screen => screen.act('accept-handover'));
  await house.until('zhou', `/api/referrals/${down.id}`, ({ status }) => status === 'completed');
  await house.letTimePass(down);
  await atDesk('wang', down, 'userTask_recordFollowUp', language, screen => screen.act('record-follow-up', { seenOn: today(), note: words[language].note }));
}

/** The patient has the tests done at another institution of the consortium, which reports what it found. */
async function anOrderIsRedeemedNearby(language) {
  const order = await ordered();
  await atDesk('tang', order, 'userTask_redeemOrder', language, screen => screen.act('redeem'));
  assert.equal((await read('wang', order)).remote.redeemedBy.code, 'H51010100302');
  await atDesk('tang', order, 'userTask_reportResult', language, screen => screen.act('report-outcome', { 'diagnosis.name': words[language].conclusion, summary: words[language].findings }));
  assert.equal((await read('wang', order)).status, 'completed');
}

/** Found by the last part of its number, gone to by j, opened by Enter. */
async function theWorklistIsWorkedThrough(language) {
  console.log(`theWorklistIsWorkedThrough (${language})`);
  const referral = await referred();
  await house.work('liu', referral, 'userTask_answerReferral');
  const screen = await Screen.of(browser, baseUrl, 'liu', language);
  await screen.page.goto(`${baseUrl}/worklist.html`);
  await screen.page.waitForSelector('#rows tr');
  await screen.picture('worklist');
  assert.deepEqual(await screen.barriers('body'), [], 'nobody is kept out of the worklist');
  await screen.page.keyboard.press('/');
  await screen.page.keyboard.type(referral.number.split('-')[1]);
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('#rows tr', { hasText: referral.number }).waitFor();
  await screen.page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 1);
  await screen.page.keyboard.press('j');
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('.gc-number', { hasText: referral.number }).waitFor();
  assert.deepEqual(screen.faults, [], 'no request of the pages failed');
  await screen.close();
}

/** Opens the task as the person, looks at the screen, acts, and sees the task leave the list. */
async function atDesk(user, record, step, language, act) {
  const { work } = await house.work(user, record, step);
  const screen = await Screen.of(browser, baseUrl, user, language);
  const opened = await screen.open(work);
  assert.ok(opened.card.includes(record.number), `the card bears the number: ${opened.card}`);
  await speaksOnly(screen, language);
  assert.deepEqual(await screen.barriers(), [], 'nobody is kept out of the form');
  await screen.picture(`${user}-${step}`);
  await act(screen);
  assert.ok(await screen.isGone(work), 'the task has left the list');
  assert.deepEqual(screen.faults, [], 'no request of the page failed');
  await screen.close();
}

async function speaksOnly(screen, language) {
  const spoken = await screen.ownWords();
  assert.ok(spoken.length > 5, 'the form shows the case');
  assert.deepEqual(spoken.filter(word => (language === 'zh' ? !CHINESE.test(word) : CHINESE.test(word))), [], 'one language at a time');
}

function read(user, { id }) {
  return house.get(user, `/api/referrals/${id}`);
}

/** The family doctor refers a contracted patient whose pressure is high, without a danger sign. */
async function referred() {
  return house.act('wang', '/api/referrals', {
    kind: 'UP',
    patientId: 'PT-ZHANG',
    toInstitution: COUNTY,
    toDepartment: '0301',
    reason: '两次随访血压未达标',
    consent: true,
    contractClaimed: true,
    clinical: {
      diagnosis: { code: 'I10.x05', name: '高血压 3 级' },
      systolic: 182,
      diastolic: 112,
      summary: '近一月头晕，血压控制不佳。',
      allergies: '青霉素',
      medications: '氨氯地平 5 mg qd',
    },
  });
}

/** The same doctor orders two tests for the patient. */
function ordered() {
  return house.act('wang', '/api/referrals', {
    kind: 'ORDER',
    patientId: 'PT-ZHANG',
    toInstitution: COUNTY,
    toDepartment: '0301',
    reason: '血压控制不佳，排除靶器官损害',
    consent: true,
    clinical: { diagnosis: { code: 'I10.x05', name: '高血压 3 级' }, summary: '近一月头晕。' },
    items: [
      { kind: 'LABORATORY', code: '250101015', name: '血细胞分析' },
      { kind: 'EXAMINATION', code: '310701001', name: '常规心电图检查' },
    ],
  });
}

async function accepted() {
  const referral = await referred();
  await house.work('liu', referral, 'userTask_answerReferral');
  await house.act('liu', `/api/referrals/${referral.id}/acts/accept`);
  return referral;
}

async function sentDown() {
  const up = await accepted();
  await house.act('his', `/api/referrals/${up.id}/acts/arrive`);
  await house.act('chen', `/api/referrals/${up.id}/acts/report-outcome`, {
    diagnosis: { code: 'I10', name: '高血压 3 级' }, summary: '调整为联合用药，血压达标', advice: '回基层继续随访',
  });
  return house.act('chen', `/api/referrals/${up.id}/acts/request-down`, {
    reason: '病情稳定，回基层随访',
    facts: { acuteOver: true, stableDays: 5, chronicLongTerm: true, consent: true, receiverCapable: true, drugAvailable: true },
    handover: {
      diagnosis: { code: 'I10', name: '高血压 3 级' }, course: '住院 5 天，联合用药后血压达标', results: '心电图、肾功能正常', allergies: '无',
      medications: '氨氯地平 5 mg + 缬沙坦 80 mg，每日一次', plan: '每周测血压，两周后随访', followUpOn: today(14),
      parts: { TARGETS: '血压低于 140/90 mmHg' },
    },
  });
}

/** The day of the hospital's clocks, or so many days after it. */
function today(later = 0) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + later * 86_400_000));
}
