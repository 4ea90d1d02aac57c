import { remembered } from '../../base/remembered.ts';
import { isColumnWord } from '../column/heading.ts';
import { CAPTION_ROLES, LABELS, LISTINGS, oneOf, perLexicon, WORDS } from '../lexicon.ts';

const BRACKETED = /[([【〔<][^()[\]【】〔〕<>]*[)\]】〕>]/g;
const bare = (word: string) => word.replace(BRACKETED, '').replace(/\s+/g, '');

const KNOWN = perLexicon(() => {
  const { projectForm, projectColumns, evaluationColumns, otherColumns } = WORDS;
  const columns = [LISTINGS.columns, projectForm, projectColumns, evaluationColumns];
  return new Set([
    ...columns.flatMap((lists) => Object.values(lists).flat()),
    ...CAPTION_ROLES.flatMap((role) => LABELS[role].words),
    ...otherColumns,
    ...WORDS.plainColumns,
    ...WORDS.formWords,
  ]);
});

// 基本戦略の in front of 成果目標, 施策の in front of 業績指標
const OWNER = perLexicon(() => {
  const { goal, policy } = LABELS;
  return new RegExp(
    `^(?:${oneOf([...goal.declared, ...goal.titled, ...goal.loose, ...policy.titled])})の(?=.{2})`,
  );
});

/** A heading word without the one in front that says whose section it heads: 成果目標 of 基本戦略の成果目標. */
export const withoutOwner = (word: string): string => word.replace(OWNER(), '');

/** Whether a word is one of a form (様式の語): the label of a field, the heading of a column or section. */
export function isFormWord(word: string): boolean {
  const key = bare(word);
  return KNOWN().has(key) || KNOWN().has(withoutOwner(key)) || isColumnWord(word);
}

/** Whether words are the label of a form's field and what was filled in behind a blank (様式の欄): 事業期間 2021年度~2023年度. */
export function isFilledField(words: string): boolean {
  const [label = '', ...rest] = words.trim().split(/\s+/);
  return rest.length > 0 && isFormWord(label);
}

// 政策内容と目標, 成果及び評価
const AND = /と|・|及び|並びに|又は|、/;

// 「目標指標」の設定について: a word of the form that is spoken of
const QUOTES = /[「」『』]/g;

function isFormPhrase(said: string): boolean {
  const words = said.replace(QUOTES, '');
  return (
    isFormWord(words) ||
    WORDS.formEnds.some((end) => words.includes(end)) ||
    words.split(AND).every(isFormWord)
  );
}

/** Words that a form's labels ran together are no longer than this, in characters. */
const MAX_RUN = 40;
const LEAST_RUN = 6;
const MAX_WORD = 12;

/** Whether words are labels of a form that ran together: 基本目標政策施策の目的対象意図. */
function isRunOfFormWords(words: string): boolean {
  if (words.length < LEAST_RUN || words.length > MAX_RUN) return false;
  // the places that a run of whole words from the beginning reaches
  const reached = new Set([0]);
  for (let from = 0; from < words.length; from++) {
    if (!reached.has(from)) continue;
    for (let to = from + 2; to <= Math.min(words.length, from + MAX_WORD); to++)
      if (isFormWord(words.slice(from, to)) || DECLARED().has(words.slice(from, to)))
        reached.add(to);
  }
  return reached.has(words.length);
}

const DECLARED = perLexicon(() => new Set([...LABELS.goal.declared, ...LABELS.policy.declared]));

const FORM_TITLES = perLexicon(() =>
  remembered(
    (title) =>
      title.trim().split(/\s+/).every(isFormPhrase) || isRunOfFormWords(title.replace(/\s+/g, '')),
  ),
);

/** Whether a heading says nothing but what a form has there (様式の見出し): 政策内容と目標, 県総合戦略における位置付け. */
export const isFormTitle = (title: string): boolean => FORM_TITLES()(title);
