// The insurer's clerk checks a filing of care elsewhere; the family-doctor team takes a resident on, or does not.
import assert from 'node:assert/strict';
import { contractAsked, filed } from './cases.mjs';
import { house } from './desk.mjs';
import { FIRST } from './screen.mjs';

export default [theInsurerChecksAFiling, theTeamTakesAResident, theTeamDeclines];

/** Refused in Chinese and approved in English, since whoever is filed does not ask again. */
async function theInsurerChecksAFiling(desk) {
  const filing = await filed();
  const refuses = desk.language === 'zh';
  await desk.work('huang', filing, 'userTask_checkFiling', screen => (refuses ? screen.act('refuse', { reason: FIRST, note: '材料看不清' }) : screen.act('approve')));
  const { state } = await house.get('huang', `/api/filings/${filing.id}`);
  assert.ok((refuses ? ['refused'] : ['approved', 'in-force']).includes(state), state);
}

async function theTeamTakesAResident(desk) {
  const contract = await contractAsked();
  await desk.work('su', contract, 'userTask_confirmContract', screen => screen.act('confirm'));
  assert.equal((await house.get('wang', `/api/contracts/${contract.id}`)).state, 'confirmed');
}

async function theTeamDeclines(desk) {
  const contract = await contractAsked();
  await desk.work('wang', contract, 'userTask_confirmContract',
    screen => screen.act('decline', { reason: FIRST, note: desk.say('本团队本年度已满', 'The team is full this year') }));
  assert.equal((await house.get('wang', `/api/contracts/${contract.id}`)).state, 'declined');
}
