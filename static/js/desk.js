// The desk works without this. With it: keys, the passage from a selection or a mark, and time kept while one reads.
(() => {
  const find = (css) => document.querySelector(css);
  const all = (css) => [...document.querySelectorAll(css)];
  const form = find('[data-verdict]');
  const hint = find('[data-keys]');
  const toggle = find('[data-keys-switch]');
  let kept = {};
  try { kept = sessionStorage; } catch { /* this page only */ }
  let seenToTheEnd = !find('[data-end]');

  // Publishing by key waits until the end of the text was on the screen.
  const end = find('[data-end]');
  if (end) {
    new IntersectionObserver((entries, watch) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seenToTheEnd = true;
      watch.disconnect();
    }).observe(end);
  }

  function pick(name, value) {
    const choice = form && form.querySelector(`input[name="${name}"][value="${value}"]`);
    if (choice) {
      choice.checked = true;
      choice.focus();
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return Boolean(choice);
  }

  function draft(slug) {
    const advice = form.elements.advice;
    const source = find(`template[data-clause="${slug}"]`);
    if (!advice || !source) return;
    const drafts = all('template[data-clause]').map((one) => one.content.textContent);
    if (!advice.value.trim() || drafts.includes(advice.value)) advice.value = source.content.textContent;
  }

  function quote(words, start) {
    if (!form || !form.elements.quote || !words) return;
    form.elements.quote.value = words;
    form.elements.start.value = start;
  }

  if (form) {
    all('input[name="clause"]').forEach((one) => one.addEventListener('change', () => draft(one.value)));
    all('[data-use-words]').forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => {
        quote(button.dataset.useWords, button.dataset.useStart);
        pick('clause', button.dataset.useClause);
      });
    });
    const text = find('[data-text]');
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (!text || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
      // The small numbers beside marks are ours, not the writer's.
      const copy = selection.getRangeAt(0).cloneContents();
      copy.querySelectorAll('sup').forEach((one) => one.remove());
      quote(copy.textContent.trim(), '');
    });
  }

  const verdicts = { p: 'publish', m: 'amend', d: 'decline' };
  function press(key) {
    const button = find(`button[data-key="${key}"], a[data-key="${key}"]`);
    if (button) { button.click(); return true; }
    if (!form) return false;
    if (key === 'p') {
      if (!seenToTheEnd || !pick('verdict', 'publish')) return false;
      form.requestSubmit(find('[data-then-next]'));
      return true;
    }
    if (verdicts[key]) return pick('verdict', verdicts[key]);
    const clause = find(`template[data-key="${key}"]`);
    if (!clause) return false;
    // A second reader who names a rule means that it should not appear: one key less.
    const meant = form.dataset.withClause;
    if (meant && !form.querySelector('input[name="verdict"]:checked')) pick('verdict', meant);
    return pick('clause', clause.dataset.clause);
  }

  addEventListener('keydown', (event) => {
    const typing = event.target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])');
    if (kept.noKeys || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    if (event.key === 'Enter' && form && event.target.matches('input[type="radio"]')) {
      event.preventDefault();
      form.requestSubmit(find('[data-then-next]'));
      return;
    }
    if (!typing && press(event.key)) event.preventDefault();
  });

  if (hint) {
    hint.hidden = false;
    const show = () => toggle.setAttribute('aria-checked', String(!kept.noKeys));
    show();
    toggle.addEventListener('click', () => {
      if (kept.noKeys) delete kept.noKeys;
      else kept.noKeys = 1;
      show();
    });
  }

  // A case stays in one's hands while its page is in sight and someone is there; what was typed so far is kept with it.
  const lease = form && form.dataset.lease;
  if (lease) {
    let last = Date.now();
    ['keydown', 'pointerdown', 'pointermove', 'scroll', 'wheel'].forEach((name) => {
      addEventListener(name, () => { last = Date.now(); }, { passive: true, capture: true });
    });
    setInterval(() => {
      if (document.hidden || Date.now() - last > 120000) return;
      const body = new URLSearchParams(new FormData(form));
      body.set('act', 'keep');
      fetch(lease, { method: 'POST', body, redirect: 'manual' }).catch(() => {});
    }, 240000);
  }

  // What can be taken back for ten seconds is offered for ten seconds.
  const grace = find('[data-grace]');
  if (grace) setTimeout(() => grace.remove(), 10000);
})();
