// How the rules on one document do on invented plans: silent on sound ones (`soundFigures`), and on plans with one planted fault
// (`plantedFigures`) found by the fault's own rule. `node scripts/planted-faults.js` prints both; the same seed gives the same.
import { fileURLToPath } from 'node:url';
import { plainSource } from './plain-source.js';
import { FIGURES_FAULTS } from './planted-figures.js';
import { soundPlan } from './planted-plans.js';
import { printPlan } from './planted-print.js';
import { WORDS_FAULTS } from './planted-words.js';

const PLANS = 40;

const FAULTS = [...FIGURES_FAULTS, ...WORDS_FAULTS].sort(([one], [other]) =>
  one < other ? -1 : Number(one > other),
);

/** Codes of a text's findings with how often each was found; of `severe` ones only those at warning or above. */
function findings(text, compile) {
  const { strategy } = compile(text);
  const all = new Map();
  const severe = new Map();
  for (const { code, severity } of strategy.diagnostics) {
    all.set(code, (all.get(code) ?? 0) + 1);
    if (severity !== 'info') severe.set(code, (severe.get(code) ?? 0) + 1);
  }
  return { all, severe };
}

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const more = (after, before, code) => (after.get(code) ?? 0) > (before.get(code) ?? 0);

/** Sound plans: how many, and the findings at warning or above with their counts. */
export function soundFigures(compile, plans = PLANS) {
  const found = new Map();
  let silent = 0;
  for (let seed = 0; seed < plans; seed++) {
    const { severe } = findings(printPlan(soundPlan(seed)), compile);
    if (total(severe) === 0) silent++;
    for (const [code, count] of severe) found.set(code, (found.get(code) ?? 0) + count);
  }
  return { plans, silent, found };
}

/** What a fault planted in one sound plan does: null where the plan cannot hold it. */
function plantIn(plan, { code, plant }, sound, compile) {
  const before = printPlan(plan);
  plant(plan);
  const text = printPlan(plan);
  if (text === before) return null;
  const after = findings(text, compile);
  const others = [...after.severe.keys()].filter(
    (other) => other !== code && more(after.severe, sound.severe, other),
  );
  return { own: more(after.all, sound.all, code), others };
}

/** One row a fault: how often planted, found by its own rule, and found by two or more other rules (warnings). */
export function plantedFigures(compile, plans = PLANS) {
  const sound = Array.from({ length: plans }, (_, seed) =>
    findings(printPlan(soundPlan(seed)), compile),
  );
  return FAULTS.map(([code, fault, layouts, plant]) => {
    const figures = { code, fault, planted: 0, found: 0, crowded: 0, others: new Map() };
    for (let seed = 0; seed < plans; seed++) {
      const plan = soundPlan(seed);
      if (!layouts.includes(plan.layout)) continue;
      const seen = plantIn(plan, { code, plant }, sound[seed], compile);
      if (!seen) continue;
      figures.planted++;
      if (seen.own) figures.found++;
      if (seen.others.length > 1) figures.crowded++;
      for (const other of seen.others) {
        figures.others.set(other, (figures.others.get(other) ?? 0) + 1);
      }
    }
    return figures;
  });
}

const listed = (counts) => [...counts].map(([code, count]) => `\`${code}\` ${count}`).join(', ');

/** The section of docs/accuracy.md; `table` makes a Markdown table. */
export function checksSection(compile, table) {
  const { plans, silent, found } = soundFigures(compile);
  const faults = plantedFigures(compile);
  const sum = (of, list = faults) => list.reduce((all, one) => all + one[of], 0);
  const rows = faults.map(({ code, fault, planted, found: own, crowded, others }) => [
    `\`${code}\`: ${fault}`,
    planted,
    own,
    crowded,
    listed(others) || '–',
  ]);
  const all = ['**all**', sum('planted'), sum('found'), sum('crowded'), ''];
  const whole = faults.filter((one) => one.found === one.planted && one.crowded === 0);
  return `## Checks

The rules on one document, on ${plans} invented plans in four layouts (\`scripts/planted-faults.js\`; the same seeds, the same plans).
They are built from figures that add up, so every finding at warning or above (the compiler's own doubts too) would be a false
alarm: ${silent} of ${plans} are silent${found.size > 0 ? ` (${listed(found)})` : ', no finding in all'}.

Then one fault is planted in the model of a sound plan, printed, compiled and checked, in every plan whose layout can hold it.
*Found* counts those that the fault's own rule reports, *crowded* those that more than one other code reports at warning or above;
the last column says which others. ${whole.length} of the ${faults.length} faults are always found and never crowded.

${table(['fault', 'planted', 'found', 'crowded', 'other findings'], [...rows, all])}

What is not seen in plans of another make: a short name (seven characters and less) that stands a character apart in a list of which the other
names are no headings (\`heading-differs\`), and one of two policies without KPI where policies without are common (\`policy-without-kpi\`).
The plans are invented by the same hands as the rules and in layouts that the compiler reads well: the figures say that the rules do what they
say, not how often a real plan makes these faults or is read well enough to see them.
`;
}

/** `compileText` for a text. */
export const compiler = (compileText) => (text) => compileText(plainSource(text));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { compileText } = await import('../dist/index.js');
  const print = (header, rows) => [header, ...rows].map((row) => row.join('\t')).join('\n');
  console.log(checksSection(compiler(compileText), print));
}
