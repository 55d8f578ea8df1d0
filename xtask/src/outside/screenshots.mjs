// Pictures of the report: node screenshots.mjs TOOLS REPORT FOLDER
import { createRequire } from 'node:module';

const [, , tools, report, folder] = process.argv;
const { chromium } = createRequire(`${tools}/node_modules/`)('playwright-core');

const DESK = { width: 860, height: 1180 };
const PHONE = { width: 360, height: 740 };
// Name, edition, window, and what is special about it.
const PICTURES = [
  ['report-en', 'en', DESK, {}],
  ['report-ar', 'ar-arab', DESK, {}],
  ['dark-en', 'en', DESK, { colorScheme: 'dark' }],
  ['phone-en', 'en', PHONE, {}],
  ['phone-ar', 'ar-latn', PHONE, { colorScheme: 'dark' }],
  ['paper-ar', 'ar-latn', { width: 673, height: 980 }, { media: 'print' }],
  ['story-en', 'en', DESK, { at: 'en-story', open: true }],
  ['causes-ar', 'ar-arab', DESK, { at: 'ar-causes' }],
  ['hangs-on-en', 'en', DESK, { at: 'en-hangs-on' }],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, choice, viewport, { colorScheme = 'light', media, at, open }] of PICTURES) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(`file://${report}`);
  await page.check(`#${choice}`);
  if (media) await page.emulateMedia({ media });
  await page.evaluate(([at_, open_]) => {
    document.documentElement.style.scrollBehavior = 'auto';
    const section = at_ && document.getElementById(at_);
    if (section && open_) section.querySelectorAll(':scope > details').forEach(d => { d.open = true; });
    if (section) section.scrollIntoView();
    document.activeElement.blur();
  }, [at, open]);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
console.log(`${PICTURES.length} pictures in ${folder}`);
