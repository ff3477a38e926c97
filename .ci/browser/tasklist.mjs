// The liaison by mouse, the pharmacist and the reviewer by keyboard: the three desks of referral, prescription and claim.
import assert from 'node:assert/strict';
import { claimedInDoubt, prescribed, referred } from './cases.mjs';
import { house } from './desk.mjs';

export default [theLiaisonAccepts, thePharmacistApproves, theReviewerDecidesTheFindings];

async function theLiaisonAccepts(desk) {
  const referral = await referred();
  await desk.work('liu', referral, 'userTask_answerReferral', screen => screen.page.click('[data-act-button=accept]'),
    { name: desk.say('答复转诊', 'Answer referral') });
  assert.equal((await house.get('wang', `/api/referrals/${referral.id}`)).status, 'accepted');
}

async function thePharmacistApproves(desk) {
  const prescription = await prescribed();
  await desk.work('lin', prescription, 'userTask_reviewPrescription', screen => screen.page.keyboard.press('Alt+1'),
    { name: desk.say('药师审方', 'Review prescription') });
  assert.equal((await house.get('lin', `/api/prescriptions/${prescription.id}`)).status, 'ready');
}

/** Sets the first finding aside, with a reason, and upholds the others. */
async function theReviewerDecidesTheFindings(desk) {
  const claim = await claimedInDoubt();
  const before = await house.get('shen', `/api/claims/${claim.id}`);
  await desk.work('shen', claim, 'userTask_reviewClaim', async screen => {
    const findings = screen.page.locator('.gc-finding');
    assert.ok(await findings.count() > 0, 'the reviewer sees the findings');
    for (const finding of await findings.all()) {
      await finding.locator('input[value=UPHOLD]').press('Space');
    }
    await findings.first().locator('input[value=OVERTURN]').press('Space');
    await findings.first().locator('textarea').fill(desk.say('病历支持，疑点不成立', 'The record supports it'));
    await screen.picture('userTask_reviewClaim-decided');
    await screen.page.keyboard.press('Control+Enter');
  }, { name: desk.say('疑点审核', 'Review claim') });
  assert.notEqual((await house.get('shen', `/api/claims/${claim.id}`)).status, before.status, 'the claim has moved on');
}
