// Cases as the people of the demo region bring them, made over our own interface.
import { randomUUID } from 'node:crypto';
import { house, today } from './desk.mjs';

const COUNTY = 'H51010100201';
const CARDIOLOGY = '0301';
const PRESSURE = {
  diagnosis: { code: 'I10.x05', name: '高血压 3 级' },
  systolic: 182,
  diastolic: 112,
  summary: '近一月头晕，血压控制不佳。',
  allergies: '青霉素',
  medications: '氨氯地平 5 mg qd',
};

/** The family doctor refers a contracted patient whose pressure is high, without a danger sign. */
export function referred(more = {}) {
  return house.act('wang', '/api/referrals', {
    kind: 'UP', patientId: 'PT-ZHANG', toInstitution: COUNTY, toDepartment: CARDIOLOGY, reason: '两次随访血压未达标', consent: true,
    contractClaimed: true, clinical: PRESSURE, ...more,
  });
}

/** No rule says how urgent 150/95 is. */
export function unclear() {
  return referred({ clinical: { ...PRESSURE, systolic: 150, diastolic: 95 } });
}

/** Examined at the centre, diagnosed at the county hospital. */
export async function consulted() {
  const consult = await referred({ kind: 'CONSULT', reason: '请判读心电图', items: [{ code: 'ECG12', name: '十二导联心电图' }] });
  await house.work('liu', consult, 'userTask_answerReferral');
  await house.act('liu', `/api/referrals/${consult.id}/acts/accept`);
  return consult;
}

/** Two tests ordered, to be done wherever in the consortium the patient goes. */
export function ordered() {
  return referred({
    kind: 'ORDER', reason: '血压控制不佳，排除靶器官损害',
    items: [{ kind: 'LABORATORY', code: '250101015', name: '血细胞分析' }, { kind: 'EXAMINATION', code: '310701001', name: '常规心电图检查' }],
  });
}

/** A question to the county's specialists. */
export function questioned() {
  return referred({ kind: 'ADVICE', reason: '联合用药后仍未达标，是否加用利尿剂' });
}

export async function accepted() {
  const referral = await referred();
  await house.work('liu', referral, 'userTask_answerReferral');
  await house.act('liu', `/api/referrals/${referral.id}/acts/accept`);
  return referral;
}

export async function arrived() {
  const referral = await accepted();
  await house.act('his', `/api/referrals/${referral.id}/acts/arrive`);
  return referral;
}

export async function sentDown() {
  const up = await arrived();
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

/** Somebody works elsewhere, shows a paper, and the insurer's clerk has to look at it. A new demo patient has no filing yet. */
export async function filed() {
  const { filings = [] } = await house.get('li', '/api/filings');
  const open = filings.find(({ state }) => state === 'in-check');
  return open ?? house.act('li', '/api/filings', { filingClass: 'STATIONED', place: 'elsewhere', reason: '派驻外地工作一年', proofs: ['EMPLOYMENT'] });
}

/** A resident without a contract asks a team of the centre. */
export async function contractAsked() {
  const { contracts } = await house.get('smith', '/api/contracts');
  for (const { id } of contracts.filter(one => ['requested', 'confirmed'].includes(one.state))) {
    const { reasons } = await house.get('smith', `/api/contracts/${id}`);
    await house.act('smith', `/api/contracts/${id}/acts/withdraw`, { reason: reasons.withdraw[0].code, note: '改日再签' });
  }
  return house.act('smith', '/api/contracts', { teamId: 'T-LIUHE-1', servicePackage: 'BASIC', consentVersion: '2026-1' });
}

/** A doctor prescribes after an online follow-up visit; checked and signed, it waits for the pharmacist. */
export function prescribed() {
  return house.act('chen', '/api/prescriptions', {
    patientId: 'PT-ZHANG',
    visit: {
      type: 'FOLLOW_UP', offlineDiagnosis: true, sameDiagnosis: true, diseaseClass: 'CHRONIC', identityVerified: true, consentSigned: true,
    },
    content: {
      diagnosisCode: 'I10',
      diagnosisName: '原发性高血压',
      rxType: 'GENERAL',
      stable: true,
      items: [{ drugCode: 'XC08CAA055A001010100101', dose: '5mg', frequency: 'qd', route: '口服', days: 7, quantity: 1 }],
    },
  });
}

/** An item for women, charged to a patient whose registered sex is not stated: a doubt that a person decides. */
export function claimedInDoubt() {
  const begin = new Date(Date.now() + 7.5 * 3_600_000).toISOString().slice(0, 19);
  const line = (lineNo, code, price) => ({
    lineNo, occurred: begin, code, listType: '201', chargeLevel: '01', quantity: 1, unitPrice: price, amountFen: price * 100,
  });
  return house.act('his', '/api/claims', {
    patient: { patientId: 'PT-WU' },
    visit: { institution: COUNTY, visitId: `V-${randomUUID()}`, medType: '11', department: CARDIOLOGY, doctor: 'D-CHEN', begin, diagnoses: ['I10'] },
    cover: { insutype: '390' },
    lines: [line('1', '001102000010000', 10), line('2', '002101030300000', 180)],
  });
}
