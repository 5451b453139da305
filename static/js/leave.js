// Leaving works without this. With it the page is blank at once and leaves Back.
(() => {
  const find = (css) => document.querySelector(css);
  const link = find('a[data-away]');
  const said = find('[data-once]');
  const toggle = find('[data-shortcut]');
  let kept = {};
  try { kept = sessionStorage; } catch { /* this page only */ }
  let count = 0;
  let alone = false;
  let timer;

  function leave(event) {
    event.preventDefault();
    const { href, dataset } = link;
    const quiet = 'keepalive' in Request.prototype;
    document.head.replaceChildren();
    document.body.replaceChildren();
    document.title = 'Loading';
    if (quiet) fetch(href, { keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(quiet ? dataset.away : href);
  }

  function forget() {
    clearTimeout(timer);
    count = 0;
    alone = false;
    said.textContent = '';
  }

  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.body.replaceChildren();
    location.reload();
  });
  if (!link) return;
  document.querySelectorAll('a[data-away]').forEach((a) => a.addEventListener('click', leave));

  // A screen keyboard sends other events for Shift.
  if (!matchMedia('(any-pointer: fine)').matches && matchMedia('(pointer: coarse)').matches) return;
  addEventListener('pointerdown', forget);
  addEventListener('keydown', (event) => {
    if (event.key === 'Shift' && !event.isComposing) alone = true;
    else forget();
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || event.isComposing || !alone || kept.stay) return;
    clearTimeout(timer);
    count += 1;
    if (count > 2) return leave(event);
    said.textContent = count > 1 ? said.dataset.once : said.dataset.twice;
    timer = setTimeout(forget, 5000);
  });

  const show = () => toggle.setAttribute('aria-checked', !kept.stay);
  toggle.hidden = false;
  show();
  toggle.addEventListener('click', () => {
    if (kept.stay) delete kept.stay;
    else kept.stay = 1;
    show();
  });
})();
