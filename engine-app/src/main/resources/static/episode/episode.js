(function () {
  'use strict';
  const list = document.getElementById('steps');
  const message = document.getElementById('message');
  const query = new URLSearchParams(location.search);
  let timeline = null;

  function language() { return document.documentElement.lang === 'en' ? 'en' : 'zh'; }

  function speak(word) {
    document.documentElement.lang = word === 'en' ? 'en' : 'zh-CN';
    localStorage.setItem('gc-language', word);
    draw();
  }

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function say(text) {
    message.textContent = text;
    message.hidden = !text;
  }

  function rules(step) {
    const line = element('div', 'rules');
    (step.decisions || []).forEach(function (basis) {
      line.append(element('code', '', basis.ruleIds.filter(Boolean).join(', ') || basis.table));
      line.append(basis.table + ' @ ' + basis.fingerprint.slice(0, 12) + ' · ' + basis.lawKeys.filter(Boolean).join(', ') + ' ');
    });
    return line;
  }

  function draw() {
    list.replaceChildren();
    if (!timeline) { return; }
    const zh = language() === 'zh';
    const time = new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });
    timeline.steps.forEach(function (step) {
      const item = element('li', step.recordType);
      const at = element('time', '', time.format(new Date(step.at)));
      at.dateTime = step.at;
      const what = element('div', 'what');
      what.append(element('div', '', (zh ? step.textZh : step.textEn) || step.act));
      what.firstChild.append(element('span', 'number', step.number || ''));
      what.append(element('div', 'who', zh ? step.actorNameZh : step.actorNameEn));
      if ((step.decisions || []).length) { what.append(rules(step)); }
      item.append(at, what);
      list.append(item);
    });
  }

  async function load(id) {
    say('');
    const answer = await fetch('/api/episodes/' + encodeURIComponent(id) + '/timeline',
      { headers: { 'Accept': 'application/json', 'Accept-Language': language() === 'en' ? 'en' : 'zh-CN' } });
    const body = await answer.json().catch(function () { return {}; });
    timeline = answer.ok ? body : null;
    if (!answer.ok) { say(body.detail || answer.statusText); }
    draw();
  }

  document.querySelectorAll('[data-language]').forEach(function (link) {
    link.addEventListener('click', function (event) { event.preventDefault(); speak(link.dataset.language); });
  });
  speak(localStorage.getItem('gc-language') || ((navigator.language || '').startsWith('en') ? 'en' : 'zh'));
  if (query.get('id')) {
    document.querySelector('[name=id]').value = query.get('id');
    load(query.get('id'));
  }
}());
