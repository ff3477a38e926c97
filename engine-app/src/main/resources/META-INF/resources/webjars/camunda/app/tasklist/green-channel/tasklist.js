/* What Green Channel adds to Tasklist: cards, search, names in one language, the language switch, one login, the forms. */
import { open } from '../../../../forms/green-channel-forms.js';
import { languageTag } from '../../../../forms/language.js';
import { card } from './cards.js';
import { find } from './find.js';
import { oneLanguageNames } from './names.js';
import { languageSwitch } from './language-switch.js';
import { oneLogin } from './session.js';

document.documentElement.lang = languageTag();
oneLanguageNames(document.body);
oneLogin();

// The forms' one line of script (`greenChannel.open(camForm)`) finds it here.
window.greenChannel = { open };

export default [card, find, languageSwitch];
