import { leave } from '../forms/api.js';
import { choose, label, languageTag, otherLanguage, say } from '../forms/language.js';

/** What the pages of the house have in common: their words in the language of the person, the switch to the other one, the way out. */
export function speak(title) {
  const at = (id) => document.getElementById(id);
  document.documentElement.lang = languageTag();
  document.title = label(title);
  document.querySelectorAll('[data-words]').forEach((node) => { node.textContent = label(node.dataset.words); });
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', label(node.dataset.label)));
  document.querySelectorAll('[data-hint]').forEach((node) => { node.placeholder = label(node.dataset.hint); });
  at('language').textContent = say('English', '中文');
  at('language').lang = say('en', 'zh-CN');
  at('language').addEventListener('click', (event) => { event.preventDefault(); choose(otherLanguage()); window.location.reload(); });
  at('leave').addEventListener('click', (event) => { event.preventDefault(); leave(); });
}
