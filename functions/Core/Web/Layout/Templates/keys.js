// Keyboard shortcuts. Every page works without them.
'use strict';
(() => {
  const items = () => [...document.querySelectorAll('[data-item]')];
  const current = () => document.activeElement?.closest('[data-item]');
  const move = (step) => {
    const all = items();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    const link = next.querySelector('a') ?? next;
    link.focus();
    link.scrollIntoView({ block: 'nearest' });
  };
  const press = (selector) => current()?.querySelector(selector)?.click();
  let isGoing = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) {
      if (event.key === 'Escape') target.blur();
      return;
    }
    const goes = isGoing;
    isGoing = false;
    if (goes && event.key === 't') return void (location.href = '/');
    switch (event.key) {
      case '/':
        event.preventDefault();
        document.getElementById('q')?.focus();
        break;
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'o': press('a'); break;
      case 'x': press('[data-reject]'); break;
      case 'g': isGoing = true; break;
      case '?': document.querySelector('.keys')?.scrollIntoView(); document.body.classList.toggle('shows-keys'); break;
    }
  });
})();
