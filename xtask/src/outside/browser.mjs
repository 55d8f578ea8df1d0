// What readers meet, in Chromium: node browser.mjs TOOLS ENGLISH-REPORT ARABIC-REPORT
import { createRequire } from 'node:module';
import { readFileSync, statSync } from 'node:fs';
import { checks } from './page-checks.mjs';

const [, , tools, english, arabic] = process.argv;
const require = createRequire(`${tools}/node_modules/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const MOST_BYTES = 3_000_000;
const CHOICES = ['en', 'ar-latn', 'ar-arab'];
const SIZES = [{ width: 360, height: 740 }, { width: 1100, height: 900 }];

const faults = [];
const fault = text => { faults.push(text); console.log(`  ${text}`); };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page on a report, whose every word and request is watched. */
async function open(report, options) {
  const page = await browser.newPage(options);
  page.on('console', message => fault(`console: ${message.text()}`));
  page.on('pageerror', error => fault(`error: ${error}`));
  page.on('request', request => {
    const url = request.url();
    if (url !== `file://${report}` && !url.startsWith("data:text/csv;")) fault(`request: ${url}`);
  });
  await page.goto(`file://${report}`);
  return page;
}

for (const [report, first] of [[english, 'en'], [arabic, 'ar-arab']]) {
  const size = statSync(report).size;
  console.log(`${first}: ${(size / 1e6).toFixed(2)} MB`);
  if (size > MOST_BYTES) fault(`${report} has ${size} bytes`);
  const page = await open(report, { viewport: SIZES[1] });
  const chosen = await page.evaluate(() => document.querySelector('[name=language]:checked').id);
  if (chosen !== first) fault(`${chosen} is shown first, not ${first}`);
  await page.close();
}

for (const choice of CHOICES) {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await open(english, { viewport, colorScheme });
      await page.check(`#${choice}`);
      const name = `${choice} ${viewport.width} ${colorScheme}`;
      await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
      for (const text of await page.evaluate(checks.layout, choice.slice(0, 2))) fault(`${name}: ${text}`);
      // One of the two Arabic choices stands for both, and each size for one scheme of colours.
      const judged = choice !== 'ar-arab' && (colorScheme === 'dark') === (viewport.width > 360);
      if (!judged) { await page.close(); continue; }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
      for (const v of violations) {
        fault(`${name}: axe ${v.id}: ${v.nodes.length} times, as ${v.nodes[0].html.slice(0, 120)}`);
      }
      await page.close();
    }
  }
  await keyboard(choice);
  await paper(choice);
}

{
  const page = await open(english, { viewport: SIZES[1] });
  const { compared, differing } = await page.evaluate(checks.numbers);
  console.log(`numbers: ${compared} texts compared in both languages and both digits`);
  if (compared < 100) fault(`only ${compared} texts were compared`);
  for (const text of differing) fault(`numbers differ: ${text}`);
  const waiting = page.waitForEvent('download');
  await page.locator('article:lang(en) a.save:visible').first().click();
  const download = await waiting;
  const csv = readFileSync(await download.path(), 'utf8');
  if (!/^simulation-.*\.csv$/.test(download.suggestedFilename())) fault(`saved as ${download.suggestedFilename()}`);
  if (!/^\S+,/.test(csv) || !csv.includes(',SIMULATION\r\n')) fault(`saved CSV: ${csv.slice(0, 80)}`);
  await page.close();
}

/** Every control is reached by the tabulator and seen to be; arrows choose a language. */
async function keyboard(choice) {
  const page = await open(english, { viewport: SIZES[1] });
  // Not by a click: the tabulator would go on from there.
  await page.evaluate(id => { document.getElementById(id).checked = true; }, choice);
  const wanted = await page.evaluate(checks.controls);
  const reached = new Set();
  for (let i = 0; i < wanted + 5; i += 1) {
    await page.keyboard.press('Tab');
    const [at, outlined] = await page.evaluate(checks.focused);
    if (at === -1) break;
    if (!outlined) fault(`${choice}: control ${at} does not show that it has the keyboard`);
    reached.add(at);
  }
  if (reached.size !== wanted) fault(`${choice}: ${reached.size} of ${wanted} controls are reached by keyboard`);
  await page.focus(`#${choice}`);
  await page.keyboard.press('ArrowRight');
  const other = await page.evaluate(() => document.querySelector('[name=language]:checked').id);
  if (other === choice) fault(`${choice}: arrows choose no other language`);
  await page.locator('summary:visible').first().focus();
  await page.keyboard.press('Enter');
  const open_ = await page.evaluate(() => document.activeElement.parentElement.open);
  if (!open_) fault(`${choice}: Enter opens nothing`);
  await page.close();
}

/** On A4 nothing is cut off at the side and nothing stays closed. */
async function paper(choice) {
  const page = await open(english, { viewport: { width: 673, height: 980 } });
  await page.check(`#${choice}`);
  await page.emulateMedia({ media: 'print' });
  for (const text of await page.evaluate(checks.paper, choice.slice(0, 2))) fault(`${choice} on paper: ${text}`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
  console.log(`${choice}: ${pages} pages of A4`);
  if (pages < 3) fault(`${choice}: ${pages} pages`);
  await page.close();
}

await browser.close();
console.log(`chromium: ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
