import { say } from '../../../../forms/language.js';

/**
 * The way from Tasklist to the worklist of the house, which is searched by our own index: number, pinyin initials, last four, card code.
 */
export const find = {
  id: 'green-channel-find',
  pluginPoint: 'tasklist.navbar.action',
  priority: 60,
  render: (node) => {
    const form = document.createElement('form');
    form.className = 'gc-find';
    form.setAttribute('role', 'search');
    const term = document.createElement('input');
    term.type = 'search';
    term.placeholder = say('单号 / 首字母 / 后四位 / 卡号', 'Number / initials / last four / card');
    term.setAttribute('aria-label', say('查找待办（Alt+S）', 'Find work (Alt+S)'));
    const link = document.createElement('a');
    link.href = WORKLIST;
    link.textContent = say('工作清单', 'Worklist');
    form.append(term, link);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      window.location.assign(`${WORKLIST}?search=${encodeURIComponent(term.value.trim())}`);
    });
    document.addEventListener('keydown', (event) => {
      if (event.altKey && !event.ctrlKey && event.code === 'KeyS') {
        event.preventDefault();
        term.select();
      }
    });
    node.append(form);
  },
};

const WORKLIST = '/worklist.html';
