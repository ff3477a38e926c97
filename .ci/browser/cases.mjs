// Finds open work for a person over our own interface, and makes a case where there is none.
import { randomUUID } from 'node:crypto';

const PATIENCE = 60_000;
const KINDS = { 'refer-up': 'referrals', 'prescribe-online': 'prescriptions', 'settle-claim': 'claims' };
const makers = {
  userTask_answerReferral: requestReferral,
  userTask_reviewPrescription: prescribe,
  userTask_reviewClaim: claimWithADoubt,
};

/** An open task of a step that the person may work on. */
export async function openWork(baseUrl, user, step) {
  const found = await lookFor(baseUrl, user, step);
  if (found) {
    return found;
  }
  if (!makers[step]) {
    throw new Error(`${user} has no open ${step}: let the story create one first`);
  }
  await makers[step](baseUrl);
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const made = await lookFor(baseUrl, user, step);
    if (made) {
      return made;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`${step} has not reached ${user} within ${PATIENCE / 1000} s`);
}

/** The state of the record behind a task. */
export async function stateOf(baseUrl, user, { processKey, recordId }) {
  const { status, statusText } = await call(baseUrl, user, 'GET', `/api/${KINDS[processKey]}/${recordId}`);
  return `${status} ${statusText?.en}`;
}

/** The family doctor refers a contracted patient whose pressure is high, without a danger sign. */
async function requestReferral(baseUrl) {
  await call(baseUrl, 'wang', 'POST', '/api/referrals', {
    patientId: 'PT-ZHANG',
    toInstitution: 'H51010100201',
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

/** A doctor prescribes after an online follow-up visit; checked and signed, it waits for the pharmacist. */
async function prescribe(baseUrl) {
  await call(baseUrl, 'chen', 'POST', '/api/prescriptions', {
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
async function claimWithADoubt(baseUrl) {
  const begin = new Date(Date.now() + 7.5 * 3_600_000).toISOString().slice(0, 19);
  const line = (lineNo, code, price) => ({
    lineNo, occurred: begin, code, listType: '201', chargeLevel: '01', quantity: 1, unitPrice: price, amountFen: price * 100,
  });
  await call(baseUrl, 'his', 'POST', '/api/claims', {
    patient: { patientId: 'PT-WU' },
    visit: { institution: 'H51010100201', visitId: `V-${randomUUID()}`, medType: '11', department: '0301', doctor: 'D-CHEN', begin, diagnoses: ['I10'] },
    cover: { insutype: '390' },
    lines: [line('1', '001102000010000', 10), line('2', '002101030300000', 180)],
  });
}

async function lookFor(baseUrl, user, step) {
  const page = await call(baseUrl, user, 'GET', '/api/worklist?limit=200');
  return page.items.map(({ work }) => work).find(({ elementId, number }) => elementId === step && number);
}

async function call(baseUrl, user, method, path, body) {
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      Accept: 'application/json',
      Authorization: `Basic ${Buffer.from(`${user}:demo`).toString('base64')}`,
      'Content-Type': 'application/json',
      ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}
