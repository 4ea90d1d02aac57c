// The pages of the rules (src/check/<code>.md): a head in YAML and a body in Markdown with examples. Read by the build, the
// tests and the generator of docs/checks.md; nothing lists the rules but the folder itself.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const RULE_FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/check');

// the head between two lines of three hyphens, then the body
const PAGE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/**
 * @typedef {{ ja: string, en: string }} Words
 * @typedef {{ code: string, family: string, title: Words, needs: Words, message: Words, body: string }} RulePage
 */

/** One page of a rule. @param {string} code @param {string} text @returns {RulePage} */
export function parsePage(code, text) {
  const match = PAGE.exec(text);
  if (!match) throw new Error(`${code}.md has no head between two lines ---`);
  const { family, title, needs, message } = parse(match[1]);
  return { code, family, title, needs, message, body: match[2].trim() };
}

/** Every page, in order of code. @returns {RulePage[]} */
export function readPages() {
  return readdirSync(RULE_FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) =>
      parsePage(name.slice(0, -'.md'.length), readFileSync(join(RULE_FOLDER, name), 'utf8')),
    );
}

/** The module behind `all.rules`: every rule with the head of its page. */
export function rulesModule() {
  const pages = readPages();
  const imports = pages.map(({ code }, i) => `import { rule as rule${i} } from './${code}.ts';`);
  const rules = pages.map(({ family, title, needs, message }, i) => {
    return `{ ...rule${i}, ...${JSON.stringify({ family, title, needs, message })} }`;
  });
  return `${imports.join('\n')}\nexport default [\n${rules.join(',\n')}\n];\n`;
}

/** A page as people read it: code, title, body. @param {RulePage} page @param {string} level heading signs */
export function printPage({ code, title, needs, body }, level = '#') {
  // examples may hold headings of Markdown plans: the signs of those stay
  let fenced = false;
  const deeper = body
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) fenced = !fenced;
      return !fenced && line.startsWith('##') ? `${level.slice(1)}${line}` : line;
    })
    .join('\n');
  return `${level} ${code}\n\n**${title.ja}** — ${title.en}\n\n要るもの（needs）: ${needs.ja} — ${needs.en}\n\n${deeper}\n`;
}

/** The module behind `all.pages`: the words of every page by code. */
export function pagesModule() {
  const pages = Object.fromEntries(readPages().map((page) => [page.code, printPage(page)]));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(pages))});`;
}

// `### 西暦と元号が違う`: the heading of an example, outside of blocks
const EXAMPLE = /^### /;

/** Sections under headings of the third level. @param {string} body */
function splitExamples(body) {
  const sections = [];
  let fenced = false;
  for (const line of body.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && EXAMPLE.test(line)) sections.push({ name: line.slice(4), text: '' });
    else if (sections.length > 0) sections.at(-1).text += `${line}\n`;
  }
  return sections;
}

// a block with its kind: plan, former, latter, findings
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The examples of a page: their documents and the findings of its rule, none where the block is missing.
 * @param {RulePage} page
 * @returns {{ name: string, plans: string[], findings: string[] }[]}
 */
export function examplesOf({ body }) {
  return splitExamples(`${body}\n`).map(({ name, text }) => {
    const blocks = [...text.matchAll(BLOCK)].map(([, kind, words]) => ({ kind, words }));
    const findings = blocks.find(({ kind }) => kind === 'findings')?.words ?? '';
    return {
      name,
      plans: blocks.filter(({ kind }) => kind !== 'findings').map(({ words }) => words),
      findings: findings.split('\n').filter((line) => line !== ''),
    };
  });
}
