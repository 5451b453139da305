"""A page that comes piece by piece, as over a slow line: what is read there never moves for the rest of it."""

# How much of what was seen moved while this visit loaded: it takes a slow machine to see something.
JUMPS = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""

# The end of the page is taken away block by block. What is left then is what somebody saw before the rest came, and
# whatever has words or is filled in must stand where it stands in the whole page; so must the menu of languages while
# it is empty. Nothing of the page is left afterwards.
MOVED_BY_THE_REST = """(() => {
  const main = document.querySelector('main');
  const display = (one) => getComputedStyle(one).display;
  const inFlow = (one) => one === main || ['block', 'list-item'].includes(display(one)) && inFlow(one.parentElement);
  const shown = [...main.querySelectorAll('*')].filter((one) => one.checkVisibility()
    && !one.closest('.unseen, .trap'));
  const read = shown.filter((one) => one.matches('input, select, textarea, img, svg')
    || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
  const ends = shown.filter((one) => !display(one).startsWith('inline') && inFlow(one.parentElement)).reverse();
  const place = (one) => { const { left, top } = one.getBoundingClientRect(); return `${left} ${top + scrollY}`; };
  const whole = new Map(read.map((one) => [one, place(one)]));
  const rest = document.createRange();
  rest.selectNodeContents(main);
  const moved = [];
  for (const end of ends) {
    rest.setStartBefore(end);
    rest.deleteContents();
    for (const one of read)
      if (one.isConnected && place(one) !== whole.get(one))
        moved.push(`${one.outerHTML.slice(0, 60)} without ${end.outerHTML.slice(0, 60)}`);
  }
  const menu = document.querySelector('.languages');
  const box = () => menu && `${place(menu)} ${menu.offsetWidth} ${menu.offsetHeight}`;
  const filled = box();
  menu?.replaceChildren(document.createElement('summary'));
  if (box() !== filled) moved.push('the menu without its words');
  return moved.slice(0, 5);
})()"""

# Both mistakes, once. The menu is as wide as its words: in height its triangle alone can be as tall as they are.
GROWING = """<!doctype html><html lang="en"><title>-</title>
<style>main:has(p) { padding-top: 9px } .languages { float: left }</style>
<details class="languages"><summary>English</summary></details><main><h1>One</h1><p>Two</p></main>"""
