import { languageTag, say } from './language.js';

/**
 * The way from a form to our own interface. Acts go through it and never through the engine's task
 * completion: the service changes the record and the task in one transaction.
 */

const ROOT = new URL('../', import.meta.url);
const CSRF_COOKIE = 'GC-XSRF-TOKEN';
const CSRF_HEADER = 'X-GC-XSRF-TOKEN';

/** What went wrong, in words for the person at the screen. */
export class Problem extends Error {
  constructor({ status = 0, title, detail, code = '', errors = [] }) {
    super(detail || title || say('操作未能完成。', 'The action could not be completed.'));
    this.status = status;
    this.code = code;
    this.faults = errors;
  }
}

/** Reads a resource; `etag` is what an act on it must match. */
export async function read(path) {
  const response = await send(path, { method: 'GET' });
  return { body: await response.json(), etag: response.headers.get('ETag') };
}

/** Reads a page of the house as it is. */
export async function readPage(path) {
  const response = await send(path, { method: 'GET', headers: { Accept: 'text/html' } });
  return response.text();
}

/** Posts an act. The same key may be sent again after a lost answer: the first answer comes back. */
export async function act(path, body, { key, etag }) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, [CSRF_HEADER]: cookie(CSRF_COOKIE) };
  if (etag) {
    headers['If-Match'] = etag;
  }
  const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.status === 204 ? {} : response.json();
}

/** Ends the session and goes to the login page. */
export async function leave() {
  await fetch(new URL('logout', ROOT), { method: 'POST', headers: { [CSRF_HEADER]: cookie(CSRF_COOKIE) }, redirect: 'manual' });
  window.location.assign(new URL('login.html?out', ROOT));
}

/** A key that nobody has used; `randomUUID` is missing where the page is not served by TLS. */
export function newKey() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('-');
}

async function send(path, options) {
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': languageTag(), ...options.headers };
  let response;
  try {
    response = await fetch(new URL(`.${path}`, ROOT), { ...options, headers, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Problem({ detail: say('与服务器的连接中断，请重试。', 'The server cannot be reached. Please try again.') });
  }
  if (response.status === 401 || response.redirected) {
    throw new Problem({ status: 401, detail: say('登录已过期，请重新登录。', 'Your session has expired. Please log in again.') });
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Problem({ ...problem, status: response.status });
  }
  return response;
}

function cookie(name) {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
