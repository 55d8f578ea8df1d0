// Checks that run inside of the page: each is a function without surroundings.

/** What sticks out of the window, which language is shown, what bears no sound id. */
function layout(language) {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('article *')].filter(e => {
      const box = e.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    faults.push(`${root.scrollWidth} pixels wide in ${root.clientWidth}: ${wide[0]?.outerHTML.slice(0, 120)}`);
  }
  const shown = [...document.querySelectorAll('article')].filter(a => a.offsetParent !== null);
  if (shown.length !== 1 || shown[0].lang !== language) faults.push('another language is shown');
  const direction = getComputedStyle(shown[0]).direction;
  if (direction !== (language === 'ar' ? 'rtl' : 'ltr')) faults.push(`it runs ${direction}`);
  for (const drawing of document.querySelectorAll('article .strip, article .map')) {
    if (getComputedStyle(drawing).direction !== 'ltr') faults.push('a drawing is mirrored');
  }
  for (const link of shown[0].querySelectorAll('nav a')) {
    if (!document.querySelector(link.getAttribute('href'))) faults.push(`${link.href} leads nowhere`);
  }
  return faults;
}

/** Numbers of each text, compared between the languages and between the digits. */
function numbers() {
  const elements = 'h1,h2,h3,p,li,dd,th,td,caption,figcaption,summary,.strip text,.map text';
  const texts = article => [...article.querySelectorAll(elements)];
  const of = (element, without) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(without).forEach(e => e.remove());
    const text = copy.textContent
      .replace(/[\u2066-\u2069\u200e\u200f\u202f]/g, '')
      .replace(/[\u0660-\u0669]/g, c => String(c.charCodeAt(0) - 0x660))
      .replace(/\u066b/g, '.').replace(/\u066c/g, ',');
    return (text.match(/\u2212?\d[\d.,]*/g) ?? []).map(n => n.replace(/[.,]+$/, '')).sort().join(' ');
  };
  const [first, second] = ['en', 'ar'].map(l => texts(document.querySelector(`article[lang=${l}]`)));
  const differing = [];
  if (first.length !== second.length) differing.push(`${first.length} and ${second.length} texts`);
  first.forEach((element, i) => {
    const english = of(element, 'none');
    for (const [digits, without] of [['latn', '.a, b'], ['arab', '.l, i']]) {
      const arabic = second[i] ? of(second[i], without) : '';
      if (english !== arabic) differing.push(`${digits}: ${english} | ${arabic} in ${element.textContent.slice(0, 60)}`);
    }
  });
  return { compared: first.length, differing: differing.slice(0, 10) };
}

/** How many stops the tabulator should make: a group of radio buttons is one. */
function controls() {
  const all = [...document.querySelectorAll('a[href], summary, input:checked, [tabindex="0"]')];
  const seen = all.filter(e => e.checkVisibility());
  seen.forEach((element, i) => { element.dataset.stop = String(i); });
  return seen.length;
}

/** Which stop has the keyboard, and whether that is seen. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return [-1, true];
  const style = getComputedStyle(element);
  return [Number(element.dataset.stop ?? -2), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0];
}

function paper(language) {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) faults.push(`${root.scrollWidth} pixels wide in ${root.clientWidth}`);
  const closed = [...document.querySelectorAll(`article[lang=${language}] details`)];
  const shut = closed.filter(d => getComputedStyle(d).display !== 'none'
    && ![...d.children].slice(1).some(e => e.getBoundingClientRect().height > 0));
  if (shut.length) faults.push(`${shut.length} parts stay closed, as ${shut[0].querySelector('summary').textContent}`);
  return faults;
}

export const checks = { layout, numbers, controls, focused, paper };
