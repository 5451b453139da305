// The desk works without this. With it: keys, the passage from a selection or a mark, and time kept while one reads.
(() => {
  const find = (css) => document.querySelector(css);
  const all = (css) => [...document.querySelectorAll(css)];
  const form = find('[data-verdict]');
  const hint = find('[data-keys]');
  const toggle = find('[data-keys-switch]');
  const off = hint && 'off' in hint.dataset; // chosen under You
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

  // The rule's wording with its slots filled; what someone wrote themselves is never written over.
  let lastDraft = '';
  function drafted(source) {
    const words = form.elements.quote.value.trim().replace(/\s+/g, ' ');
    const lines = source.content.textContent.split('\n').filter((line) => words || !line.includes('{words}'));
    return lines.join('\n').replaceAll('{rule}', source.dataset.title).replaceAll('{words}', words).trim();
  }
  function draft() {
    const chosen = form.querySelector('input[name="clause"]:checked');
    const source = chosen && find(`template[data-clause="${chosen.value}"]`);
    const advice = form.elements.advice;
    if (!advice || !source) return false;
    if (advice.value.trim() && advice.value !== lastDraft) return false;
    lastDraft = drafted(source);
    advice.value = lastDraft;
    return true;
  }

  function quote(words, start) {
    if (!form || !form.elements.quote || !words) return;
    form.elements.quote.value = words;
    form.elements.start.value = start;
    draft();
  }

  if (form) {
    all('input[name="clause"], [name="quote"]').forEach((one) => one.addEventListener('change', draft));
    const byHand = find('[data-draft]');
    if (byHand) byHand.addEventListener('click', (event) => { if (draft()) event.preventDefault(); });
    all('[data-use-words]').forEach((button) => {
      button.addEventListener('click', (event) => {
        event.preventDefault();
        if (button.dataset.useNeutral) form.elements.neutral.value = button.dataset.useNeutral;
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
    const words = find('.words-folded');
    if (key === 'o' && words) { words.open = !words.open; return true; }
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
    if (off || kept.noKeys || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
    if (event.key === 'Enter' && form && event.target.matches('input[type="radio"]')) {
      event.preventDefault();
      form.requestSubmit(find('[data-then-next]'));
      return;
    }
    if (!typing && press(event.key)) event.preventDefault();
  });

  if (hint && !off) {
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

  // What can be taken back for ten seconds is offered for ten seconds. Words that stand in a page when it comes are not
  // announced; these arrive in it.
  const grace = find('[data-grace]');
  if (grace) {
    const said = find('[data-said]');
    setTimeout(() => { said.textContent = grace.querySelector('p').textContent; }, 500);
    setTimeout(() => {
      if (grace.contains(document.activeElement)) find('main').focus();
      grace.remove();
      said.textContent = '';
    }, 10000);
  }
})();
