// html-validate over the reports: node markup.mjs TOOLS REPORT...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [, , tools, ...reports] = process.argv;
const { HtmlValidate } = createRequire(`${tools}/node_modules/`)('html-validate');

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // One article a language, of which a reader sees one: each has its own h1.
    'heading-level': ['error', { allowMultipleH1: true, sectioningRoots: ['article'] }],
    // On a phone the style takes the roles of tables away: so they are written out.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Spaces are the template's.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

let errors = 0;
for (const report of reports) {
  const found = await judge.validateString(readFileSync(report, 'utf8'), report);
  for (const message of found.results.flatMap(result => result.messages).slice(0, 20)) {
    console.log(`${report}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
  errors += found.errorCount;
}
console.log(`html-validate: ${reports.length} reports, ${errors} errors`);
process.exit(errors ? 1 : 0);
