/**
 * One language at a time: 简体中文 by default, English by choice or for an English browser.
 * Tasklist's configuration, its cards and the forms all ask here, so they never disagree.
 */

// The login page keeps the choice under the same name.
const CHOICE = 'gc-language';
const LANGUAGES = ['zh', 'en'];
const MINUTE = 60_000;

/** The language of this screen: the person's choice, else the browser's, else Chinese. */
export function language() {
  const chosen = window.localStorage.getItem(CHOICE);
  if (LANGUAGES.includes(chosen)) {
    return chosen;
  }
  const first = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
  return LANGUAGES.includes(first) ? first : 'zh';
}

/** The language tag that requests carry, so that reasons come back in the language of the screen. */
export function languageTag() {
  return language() === 'zh' ? 'zh-CN' : 'en';
}

/** Remembers the person's choice in this browser; the caller reloads the page. */
export function choose(chosen) {
  window.localStorage.setItem(CHOICE, chosen);
}

export function otherLanguage() {
  return language() === 'zh' ? 'en' : 'zh';
}

/** One of two words by the language of the screen. */
export function say(zh, en) {
  return language() === 'zh' ? zh : en;
}

/** A label as the forms write it: `中文 | English`. */
export function label(both) {
  const [zh, en] = (both ?? '').split(' | ');
  return say(zh, en ?? zh).trim();
}

/** A name as the models write it: Chinese, then English on a second line; one line stays as it is. */
export function nameLine(name) {
  const [zh, en] = name.trim().split('\n');
  return say(zh, en ?? zh).trim();
}

/** Text of a value of the interface: `{zh, en}`, or plain text with its lines as they are. */
export function text(value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    return String(value[language()] ?? value.zh ?? value.en ?? value.text ?? value.name ?? '');
  }
  return String(value);
}

/** How long is left until a moment, in words; an elapsed one says by how much. */
export function timeLeft(due, now = Date.now()) {
  const distance = new Date(due).getTime() - now;
  const words = duration(Math.abs(distance));
  return distance < 0
    ? say(`已超时 ${words}`, `${words} overdue`)
    : say(`剩余 ${words}`, `${words} left`);
}

function duration(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) {
    return say(`${days} 天 ${hours} 小时`, `${days} d ${hours} h`);
  }
  return hours > 0 ? say(`${hours} 小时 ${rest} 分`, `${hours} h ${rest} min`) : say(`${rest} 分`, `${rest} min`);
}
