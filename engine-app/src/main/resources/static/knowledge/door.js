import { language, say } from '../forms/language.js';
import { Problem, newKey, read } from '../forms/api.js';

/** The way to the interface for files, and small helpers of the page. */

const ROOT = new URL('../', import.meta.url);

/** Sends a form with a file; `progress` hears how much of it is on its way. */
export function send(path, fields, progress) {
  const form = new FormData();
  Object.entries(fields).filter(([, value]) => value).forEach(([name, value]) => form.append(name, value));
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', new URL(`.${path}`, ROOT));
    request.setRequestHeader('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en');
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('Idempotency-Key', newKey());
    request.setRequestHeader('X-GC-XSRF-TOKEN', cookie('GC-XSRF-TOKEN'));
    request.upload.onprogress = (event) => progress(event.loaded, event.total);
    request.onerror = () => failed(new Problem({ detail: say('与服务器的连接中断，请重试。', 'The server cannot be reached. Please try again.') }));
    request.onload = () => {
      const body = parsed(request.responseText);
      request.status < 300 ? done(body) : failed(new Problem({ ...body, status: request.status }));
    };
    request.send(form);
  });
}

export async function get(path) {
  return (await read(path)).body;
}

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  });
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A table of rows; a cell is a text or an element. */
export function table(headings, rows) {
  const head = element('tr', {}, ...headings.map((heading) => element('th', {}, heading)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell) => (cell instanceof HTMLTableCellElement ? cell : element('td', {}, cell ?? '')))));
  const none = element('tr', {}, element('td', { colSpan: headings.length }, say('暂无记录', 'Nothing yet')));
  return element('div', { class: 'scroll' }, element('table', {}, element('thead', {}, head), element('tbody', {}, ...(body.length > 0 ? body : [none]))));
}

/** Buttons to the other pages of a list. */
export function pager(page, go) {
  const pages = Math.max(1, Math.ceil(page.total / page.size));
  const button = (text, no, off) => element('button', { class: 'plain', type: 'button', disabled: off, onclick: () => go(no) }, text);
  return element('div', { class: 'pager' }, button('‹', page.no - 1, page.no === 0),
    `${page.no + 1} / ${pages} · ${page.total} ${say('行', page.total === 1 ? 'row' : 'rows')}`, button('›', page.no + 1, page.no + 1 >= pages));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function cookie(name) {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
