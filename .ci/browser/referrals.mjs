// Clerks, nurses and doctors work on referrals in Tasklist, by keyboard.
import assert from 'node:assert/strict';
import { accepted, arrived, consulted, ordered, questioned, referred, sentDown, unclear } from './cases.mjs';
import { house, today } from './desk.mjs';
import { FIRST } from './screen.mjs';

export default [
  theLiaisonAccepts, theLiaisonSendsItOn, informationIsAskedFor, theSupervisorAnswers, theDoctorDecidesHowUrgentItIs, theNurseSeesThePatientArrive,
  theDoctorReportsTheOutcome,
  theCancellationIsAgreed, theCancellationIsRefused, primaryCareTakesThePatientBack, theCentreExaminesAndTheHospitalDiagnoses, aSpecialistAdvises,
  anOrderIsRedeemedNearby,
];

async function theLiaisonAccepts(desk) {
  const referral = await referred();
  await desk.work('liu', referral, 'userTask_answerReferral', screen => screen.act('accept'));
  assert.equal((await read(referral)).status, 'accepted');
}

/** To another hospital, found by the initials of its name. */
async function theLiaisonSendsItOn(desk) {
  const referral = await referred();
  await desk.work('liu', referral, 'userTask_answerReferral',
    screen => screen.act('redirect', { toInstitution: { find: 'jzs' }, toDepartment: FIRST, reason: FIRST, note: desk.say('需介入治疗', 'Needs an intervention') }));
  assert.equal((await read(referral)).to.code, 'H51010000101');
}

async function informationIsAskedFor(desk) {
  const referral = await referred();
  await desk.work('liu', referral, 'userTask_answerReferral',
    screen => screen.act('ask-information', { questions: desk.say('请补充近一周血压记录', 'Please add the pressures of last week') }));
  assert.equal((await read(referral)).businessStatus, 'awaiting-information');
  await desk.work('wang', referral, 'userTask_provideInformation',
    screen => screen.act('give-information', { answer: desk.say('近一周 170-185/100-110 mmHg', '170-185/100-110 mmHg last week') }));
  await desk.work('liu', referral, 'userTask_answerReferral', screen => screen.act('accept'));
  assert.equal((await read(referral)).status, 'accepted');
}

/** Nobody answers: reminder, deputy, and then the supervisor may answer too. */
async function theSupervisorAnswers(desk) {
  const referral = await referred();
  const { work } = await house.work('liu', referral, 'userTask_answerReferral');
  for (const level of ['REMINDED', 'DEPUTY', 'SUPERVISOR']) {
    await house.letTimePass(referral);
    await house.until('liu', `/api/worklist?search=${referral.number}`, ({ items }) => items.some(item => item.work.taskId === work.taskId && item.escalation?.level === level));
  }
  await desk.work('meng', referral, 'userTask_answerReferral', async screen => {
    assert.equal(await screen.page.locator('.gc-clock .gc-badge-risen').count(), 1, 'the form says how far it has risen');
    await screen.act('accept');
  });
  assert.equal((await read(referral)).status, 'accepted');
}

async function theDoctorDecidesHowUrgentItIs(desk) {
  const referral = await unclear();
  await desk.work('wang', referral, 'userTask_decideUrgency', screen => screen.act('decide-urgency', { urgency: 'URGENT', reason: FIRST }));
  const decided = await read(referral);
  assert.equal(decided.urgency, 'URGENT');
  await house.work('liu', referral, 'userTask_answerReferral');
}

async function theNurseSeesThePatientArrive(desk) {
  const referral = await accepted();
  await desk.work('deng', referral, 'userTask_receivePatient', screen => screen.act('arrive'));
  assert.equal((await read(referral)).businessStatus, 'arrived');
}

/** The task is there from the arrival on; notes leave it open. */
async function theDoctorReportsTheOutcome(desk) {
  const referral = await arrived();
  await desk.work('chen', referral, 'userTask_reportOutcome', screen => screen.act('report-outcome', {
    'diagnosis.name': desk.say('高血压 3 级', 'Hypertension, grade 3'), summary: desk.say('联合用药后血压达标', 'Controlled by combined medicines'),
  }));
  assert.equal((await read(referral)).status, 'completed');
}

async function theCancellationIsAgreed(desk) {
  const referral = await cancellationAsked();
  await desk.work('liu', referral, 'userTask_answerCancellation', screen => screen.act('confirm-cancel'));
  assert.equal((await read(referral)).status, 'cancelled');
}

async function theCancellationIsRefused(desk) {
  const referral = await cancellationAsked();
  await desk.work('chen', referral, 'userTask_answerCancellation',
    screen => screen.act('refuse-cancel', { reason: FIRST, note: desk.say('病房已安排', 'A bed is already kept') }));
  const kept = await read(referral);
  assert.equal(kept.status, 'accepted');
  assert.equal(kept.cancellation.state, 'REFUSED');
}

/** The hospital sends the patient back; the centre takes over, and the family doctor sees the patient on the day. */
async function primaryCareTakesThePatientBack(desk) {
  const down = await sentDown();
  await desk.work('zhou', down, 'userTask_acceptHandover', screen => screen.act('accept-handover'));
  await house.until('zhou', `/api/referrals/${down.id}`, ({ status }) => status === 'completed');
  await house.letTimePass(down);
  await desk.work('wang', down, 'userTask_recordFollowUp', screen =>
    screen.act('record-follow-up', { seenOn: today(), note: desk.say('血压平稳，按时服药', 'Pressure stable, medicines taken') }));
}

async function theCentreExaminesAndTheHospitalDiagnoses(desk) {
  const consult = await consulted();
  await desk.work('su', consult, 'userTask_examinePatient',
    screen => screen.act('examine', { results: desk.say('窦性心律，V5、V6 ST 段压低', 'Sinus rhythm, ST depression in V5 and V6') }));
  assert.equal((await read(consult)).businessStatus, 'awaiting-interpretation');
  await desk.work('chen', consult, 'userTask_diagnoseRemotely', screen => screen.act('diagnose', {
    'diagnosis.code': 'I25.1', 'diagnosis.name': desk.say('冠状动脉粥样硬化性心脏病', 'Coronary heart disease'),
    conclusion: desk.say('缺血性改变，建议上转造影', 'Ischaemic changes; refer for angiography'),
  }));
  const diagnosed = await read(consult);
  assert.equal(diagnosed.status, 'completed');
  assert.equal(diagnosed.outcome.diagnosis.code, 'I25.1');
}

async function aSpecialistAdvises(desk) {
  const question = await questioned();
  await desk.work('chen', question, 'userTask_giveAdvice',
    screen => screen.act('give-advice', { advice: desk.say('可加用小剂量噻嗪类利尿剂，两周后复查电解质', 'Add a low dose of a thiazide; check electrolytes in two weeks') }));
  assert.equal((await read(question)).status, 'completed');
}

/** The patient has the tests done at another institution of the consortium, which reports what it found. */
async function anOrderIsRedeemedNearby(desk) {
  const order = await ordered();
  await desk.work('tang', order, 'userTask_redeemOrder', screen => screen.act('redeem'));
  assert.equal((await read(order)).remote.redeemedBy.code, 'H51010100302');
  await desk.work('tang', order, 'userTask_reportResult', screen => screen.act('report-outcome', {
    'diagnosis.name': desk.say('窦性心律，正常心电图', 'Sinus rhythm, normal'),
    summary: desk.say('心率 72 次/分，未见异常', '72 a minute, nothing abnormal'),
  }));
  assert.equal((await read(order)).status, 'completed');
}

/** What has been promised is ended by both sides. */
async function cancellationAsked() {
  const referral = await accepted();
  const { reasons } = await house.get('wang', `/api/referrals/${referral.id}`);
  await house.act('wang', `/api/referrals/${referral.id}/acts/request-cancel`, { reason: reasons['request-cancel'][0].code, note: '患者改日就诊' });
  return referral;
}

function read({ id }) {
  return house.get('wang', `/api/referrals/${id}`);
}
