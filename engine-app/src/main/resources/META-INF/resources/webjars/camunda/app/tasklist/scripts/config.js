/*
 * Tasklist as this house shows it. Takes the place of the vendor's file of the same path; English texts
 * stay the vendor's, the Chinese ones are ../locales/zh.json.
 */
import { language, say } from '../../../../forms/language.js';

/**
 * Tasklist starts before its words have come, and some of what it shows meanwhile keeps the bare key. From the first visit on it finds the words
 * where it has kept them; they are put there before that visit, too.
 */
async function keepWords() {
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  const place = `/camunda/app/tasklist/locales/_locales_data_${language()}_${window.bust}`;
  if (!kept[place]) {
    const words = await fetch(new URL(`../locales/${language()}.json?bust=${window.bust}`, import.meta.url));
    localStorage.setItem('camunda-web', JSON.stringify({ ...kept, [place]: JSON.stringify(await words.json()) }));
  }
}

await keepWords().catch(() => {});

export default {
  app: {
    vendor: say('绿色通道', 'Green Channel'),
    name: say('任务列表', 'Tasklist'),
  },
  // Tasklist itself only looks at the browser; offering it one language makes the person's choice hold.
  locales: { availableLocales: [language()], fallbackLocale: language() },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['green-channel/tasklist'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('认领当前任务', 'claims the currently selected task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('转到第一个筛选器', 'sets the focus to the first filter') },
    focusList: { key: 'ctrl+alt+l', description: say('转到第一个任务', 'sets the focus to the first task in the list') },
    focusForm: { key: 'ctrl+alt+f', description: say('转到表单的第一个输入框', 'sets the focus to the first input of the form') },
    act: { key: 'alt+1 … alt+9', description: say('办理表单上的第几项操作', 'takes the act with that number on the form') },
    find: { key: 'alt+s', description: say('按单号、首字母、后四位或卡号查找', 'finds a task by number, initials, last four or card') },
    confirmAct: { key: 'ctrl+enter', description: say('确认当前操作', 'confirms the open act') },
  },
};
