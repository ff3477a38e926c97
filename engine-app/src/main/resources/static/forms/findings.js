import { element, format, valueAt } from './case-view.js';
import { newId } from './inputs.js';
import { label, say, text } from './language.js';

/**
 * The reviewer's findings (疑点), one after another: rule, law, evidence, amount, and a decision on
 * each. Enter goes to the next; the claim is concluded when every finding has its decision.
 */

const FACTS = [
  ['项目 | Item', 'itemName,lineName,name'],
  ['违规数量 | Quantity in violation', 'violatedQuantity,quantity'],
  ['涉及金额 | Amount in question', 'violatedFen,amountFen', 'fen'],
  ['拟扣金额 | Amount to deduct', 'deductFen', 'fen'],
  ['承担方 | Borne by', 'bearerText,bearer'],
  ['依据 | Law', 'lawText,law'],
  ['条文 | Article text', 'lawArticle'],
  ['规则 | Rule', 'ruleText,ruleId'],
  ['说明 | Explanation', 'staff,message'],
];

const EVIDENCE = [
  ['day', '费用发生日 | Day of the fee'],
  ['limit', '限定 | Limited to'],
  ['actual', '实际 | Actual'],
  ['excess', '超出 | Excess'],
  ['window', '统计时间窗 | Counted over'],
  ['birthDate', '出生日期 | Date of birth'],
  ['insutype', '险种代码 | Insurance type'],
  ['medType', '就医方式代码 | Kind of visit'],
  ['cannotJudge', '缺少判断所需的信息，须人工核实 | A fact needed for the judgement is missing; please check by hand'],
];

const WINDOWS = {
  DAY: '自然日 | calendar day', WEEK: '自然周 | week', MONTH: '自然月 | month', QUARTER: '季度 | quarter', HALF_YEAR: '半年 | half-year',
  YEAR: '自然年 | year', STAY: '一次就医 | one visit', PRESCRIPTION: '一张处方 | one prescription',
};

/** Mounts the list; its value is `[{findingId, decision, reason}]`. */
export function findings(host, view) {
  const all = (view.findings ?? []).filter((finding) => !finding.decision || finding.decision === 'PENDING');
  const progress = element('p', 'gc-progress');
  progress.setAttribute('aria-live', 'polite');
  const cards = all.map((finding, index) => card(finding, index, all.length));
  const update = () => {
    const decided = cards.filter((one) => one.decision()).length;
    progress.textContent = say(`已判定 ${decided} / ${cards.length} 条疑点`, `${decided} of ${cards.length} findings decided`);
  };
  host.replaceChildren(progress, ...cards.map((one) => one.node), ...settled((view.findings ?? []).filter((finding) => !all.includes(finding))));
  host.addEventListener('change', update);
  host.addEventListener('keydown', (event) => next(event, cards));
  update();
  return {
    name: host.dataset.name,
    value: () => cards.map((one) => one.value()),
    missing: () => cards.flatMap((one) => one.missing()),
  };
}

/** Findings that the rules or a person dealt with before, for the whole picture: nothing to decide. */
function settled(findings) {
  if (findings.length === 0) {
    return [];
  }
  const words = say(`另有 ${findings.length} 条已处理，无须判定`, `Dealt with already, nothing to decide: ${findings.length}`);
  return [element('p', 'gc-progress', words), ...findings.map((finding) => {
    const node = element('section', 'gc-settled');
    node.append(heading(finding, ''), facts(finding), evidence(finding));
    return node;
  })];
}

function heading(finding, place) {
  const title = element('h5', '', `${place}${text(finding.ruleName ?? finding.rule ?? finding.ruleId)} `);
  const kind = text(finding.kindText ?? finding.resultType ?? '');
  if (kind) {
    title.append(element('span', 'gc-status', kind));
  }
  return title;
}

function card(finding, index, total) {
  const name = newId();
  const node = element('section', 'gc-finding');
  const title = heading(finding, `${index + 1}/${total} `);
  const reason = element('textarea', 'form-control gc-reason');
  reason.rows = 1;
  reason.placeholder = say('判定理由', 'Reason for the decision');
  reason.setAttribute('aria-label', reason.placeholder);
  const uphold = radio(name, 'UPHOLD', say('疑点成立（维持）', 'Upheld'));
  const overturn = radio(name, 'OVERTURN', say('疑点不成立（撤销）', 'Overturned'));
  const choice = element('div', 'gc-decision');
  choice.setAttribute('role', 'radiogroup');
  choice.setAttribute('aria-label', title.textContent);
  choice.append(uphold.node, overturn.node, reason);
  node.append(title, facts(finding), evidence(finding), choice);
  const decision = () => [uphold, overturn].find(({ input }) => input.checked)?.input.value;
  return {
    node,
    decision,
    first: uphold.input,
    value: () => ({ findingId: finding.id ?? finding.findingId, decision: decision(), reason: reason.value.trim() }),
    missing: () => missing(decision(), uphold.input, reason),
  };
}

/** Setting a finding aside needs a reason: it is what the second reviewer and the auditor read. */
function missing(decision, radioInput, reason) {
  if (!decision) {
    return [radioInput];
  }
  return decision === 'OVERTURN' && reason.value.trim() === '' ? [reason] : [];
}

function facts(finding) {
  const list = element('div', 'gc-facts');
  FACTS.forEach(([words, paths, as]) => {
    const value = valueAt(finding, paths);
    if (value !== undefined && text(value) !== '') {
      const line = element('p', '');
      line.append(element('span', 'gc-label', label(words)), element('span', 'gc-value', format(value, as)));
      list.append(line);
    }
  });
  return list;
}

/** What was compared with what, in words; a value with a twin for each language (`limitZh`, `limitEn`) shows one. */
function evidence(finding) {
  const list = element('ul', 'gc-evidence');
  const found = finding.evidence ?? {};
  const lines = Array.isArray(found) ? found.map(text) : EVIDENCE.flatMap(([key, words]) => evidenceLine(found, key, words));
  lines.forEach((line) => list.append(element('li', '', line)));
  list.hidden = lines.length === 0;
  return list;
}

function evidenceLine(found, key, words) {
  if (found[key] === undefined) {
    return [];
  }
  if (key === 'cannotJudge') {
    return [label(words)];
  }
  if (key === 'window') {
    return [`${label(words)}${say('：', ': ')}${windowWords(String(found.window))}`];
  }
  const value = found[`${key}Zh`] === undefined ? found[key] : { zh: found[`${key}Zh`], en: found[`${key}En`] };
  return [`${label(words)}${say('：', ': ')}${text(value)}`];
}

function windowWords(window) {
  const [, kind, length] = /^(ROLLING|EPISODE)_(\d+)[HD]$/.exec(window) ?? [];
  if (kind) {
    return kind === 'ROLLING' ? say(`连续 ${length} 小时`, `${length} hours running`) : say(`${length} 天内的一次病程`, `an episode of ${length} days`);
  }
  return WINDOWS[window] ? label(WINDOWS[window]) : window;
}

function radio(name, value, words) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name, value });
  const node = element('label', 'gc-choice');
  node.append(input, element('span', '', words));
  return { node, input };
}

function next(event, cards) {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey) {
    return;
  }
  const open = cards.find((one) => one.missing().length > 0);
  if (open) {
    event.preventDefault();
    open.missing()[0].focus();
  }
}
