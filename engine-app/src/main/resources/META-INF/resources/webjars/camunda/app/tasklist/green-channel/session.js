import { leave } from '../../../../forms/api.js';

/**
 * The house has one login, and Tasklist's own would know nobody: its "log out" ends the session of the
 * house, and a session that has ended leads to the login page of the house and back.
 */
export function oneLogin() {
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[cam-widget-header] li.logout a')) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  }, true);
  window.addEventListener('hashchange', toLogin);
  toLogin();
}

/** Tasklist shows its login form at `#/login`; loading the page again asks the house instead. */
function toLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}
