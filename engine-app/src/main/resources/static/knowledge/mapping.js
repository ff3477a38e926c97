import { say } from '../forms/language.js';
import { element, table } from './door.js';

/** The small table in which an analyst says what the columns of a sheet mean. */

const LOOKS = { CODE: ['编码', 'code'], NAME: ['名称', 'name'], SEX: ['性别', 'sex'], AGE: ['年龄', 'age'], NUMBER: ['数值', 'number'],
  UNIT: ['时间单位', 'unit of time'], DIAGNOSIS: ['诊断编码', 'diagnosis'], INSURANCE: ['险种', 'insurance'], VISIT: ['就医方式', 'kind of visit'],
  LEVEL: ['机构等级', 'level'], DEPARTMENT: ['科室', 'department'], TYPE: ['限定类型', 'type of limit'], TEXT: ['文字', 'text'] };
const SHEETS = { '': ['关于本表', 'about the sheet'], facts: ['限定表的列', 'column beside the limit'], codes: ['编码表的列', 'column on the sheet of codes'],
  constant: ['固定取值', 'fixed value'], words: ['用词对照', 'words of the sheet'] };

let kinds = [];

export function prepare(choices) {
  kinds = choices.kinds;
}

/** Shows what was seen in the workbook and the lines proposed. */
export function show(suggestion) {
  const looks = document.getElementById('looks');
  looks.replaceChildren(...suggestion.sheets.map(sheet));
  document.getElementById('headings').replaceChildren(
    ...suggestion.sheets.flatMap((one) => one.columns.map((column) => element('option', { value: column.heading }))));
  const body = document.querySelector('#lines tbody');
  body.replaceChildren();
  suggestion.lines.filter((line) => !['@kind', '@rule'].includes(line.field)).forEach((line) => add(suggestion.kind, line));
  suggestion.missing.forEach((field) => add(suggestion.kind, { field, sheet: 'facts', headings: '' }));
  document.getElementById('missing').textContent = suggestion.missing.length === 0 ? ''
    : absent(suggestion.missing.map((field) => `${called(kindNamed(suggestion.kind), field)} (${field})`));
}

function absent(fields) {
  return say(`未找到对应的列，请填写：${fields.join('、')}`, `No column was found for: ${fields.join(', ')}. Please fill them in.`);
}

function kindNamed(name) {
  return kinds.find((one) => one.kind === name) ?? { required: [], fields: [] };
}

/** What a field is called; one that the kind does not know keeps its technical name. */
function called(kind, field) {
  const known = kind.fields.find((one) => one.name === field);
  return known ? say(known.zh, known.en) : field;
}

/** Adds a line to the table. */
export function add(kindName, line = { field: '', sheet: 'facts', headings: '' }) {
  const kind = kindNamed(kindName);
  const fields = kind.fields.map((one) => one.name);
  const choose = (name, values, chosen, words) => element('select', { 'data-part': name, 'aria-label': name },
    ...values.map((value) => element('option', { value, selected: value === chosen }, words(value))));
  const field = choose('field', fields.includes(line.field) ? fields : [line.field, ...fields], line.field,
    (name) => called(kind, name) + (kind.required.includes(name) || ['name', 'code'].includes(name) ? ' *' : ''));
  const technical = element('code', {}, line.field);
  field.addEventListener('change', () => { technical.textContent = field.value; });
  const row = element('tr', {},
    element('td', {}, field, ' ', technical),
    element('td', {}, choose('sheet', Object.keys(SHEETS), line.sheet, (sheetName) => say(...SHEETS[sheetName]))),
    element('td', {}, element('input', { 'data-part': 'headings', list: 'headings', value: line.headings, 'aria-label': 'headings' })),
    element('td', {}, element('button', { type: 'button', class: 'plain', 'aria-label': say('删除此行', 'Remove this line'), onclick: () => row.remove() }, '×')));
  document.querySelector('#lines tbody').append(row);
}

/** The lines as they stand in the table. */
export function lines(kind, rule) {
  const read = [...document.querySelectorAll('#lines tbody tr')].map((row) => {
    const part = (name) => row.querySelector(`[data-part=${name}]`).value.trim();
    const field = part('field');
    return { field, sheet: field.startsWith('@') ? '' : part('sheet'), headings: part('headings') };
  }).filter((line) => line.field && line.headings);
  const about = [{ field: '@kind', sheet: '', headings: kind }];
  return rule ? [...about, { field: '@rule', sheet: '', headings: rule }, ...read] : [...about, ...read];
}

function sheet(one) {
  const shown = table([say('列', 'Col.'), say('标题', 'Heading'), say('内容像', 'Looks like'), say('例', 'For example')], one.columns.map((column) => [
    column.column, column.heading, element('span', { class: 'look' }, `${say(...(LOOKS[column.look] ?? [column.look, column.look]))} ${column.percent}%`),
    column.samples.join(' · ').slice(0, 120)]));
  shown.querySelector('table').prepend(element('caption', {}, say(`工作表“${one.sheet}”，标题在第 ${one.headerRow} 行，其下 ${one.rows} 行`,
    `Sheet '${one.sheet}', headings in row ${one.headerRow}, ${one.rows} rows below`)));
  return shown;
}
