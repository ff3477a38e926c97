import { choose, otherLanguage, say } from '../../../../forms/language.js';

/** A link in the header that shows Tasklist, its forms and our reasons in the other language. */
export const languageSwitch = {
  id: 'green-channel-language',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: (node) => {
    const link = document.createElement('a');
    link.href = '';
    link.className = 'gc-language';
    link.lang = say('en', 'zh-CN');
    link.textContent = say('English', '中文');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      choose(otherLanguage());
      window.location.reload();
    });
    node.append(link);
  },
};
