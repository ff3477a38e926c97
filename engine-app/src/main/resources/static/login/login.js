(function () {
  'use strict';
  const kept = localStorage.getItem('gc-language');
  const asked = (navigator.language || '').toLowerCase().startsWith('en') ? 'en' : 'zh';
  function speak(language) {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    localStorage.setItem('gc-language', language);
  }
  speak(kept || asked);
  document.querySelectorAll('[data-language]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      event.preventDefault();
      speak(link.dataset.language);
    });
  });
  const query = new URLSearchParams(location.search);
  document.getElementById('failed').hidden = !query.has('error');
  document.getElementById('out').hidden = !query.has('out');
}());
