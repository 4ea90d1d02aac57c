import type { Finding } from '../base/finding.ts';
import { slice, trim } from '../base/mapped.ts';
import type { Mark, Prose, Role } from '../forms/outline.ts';
import { isIndicatorLine } from '../language/indicator/line.ts';
import { isProjectName } from '../language/project-run.ts';
import { bracketOf, type Evidence } from './evidence.ts';
import { type Frame, isFrame } from './frame.ts';
import type { Stack } from './stack.ts';
import { splitTitle } from './title.ts';
import { because } from './why.ts';

/** Headings are no longer than this, in characters. */
export const MAX_HEADING = 90;
// 【減少抑制】 《…》 alone on a line, without figures
const BRACKETED = /^[【《<〔≪◀][^【】《》<>〔〕≪≫◀▶\d]{2,40}[】》>〕≫▶]$/;

/** Opens a heading without role, sibling of the one of its style that is open. */
export function openPlain(stack: Stack, prose: Prose, style: string, reason: Finding): true {
  const sibling = stack.nearest((frame) => frame.style === style);
  if (sibling) stack.close(sibling);
  const { mark, content: title, span } = prose;
  stack.open({ mark, style, role: null, term: null, title, span, why: [reason] }, sibling);
  return true;
}

/** Opens the division that a text without mark heads by its looks: depth of the format, brackets; says whether it does. */
export function openUnlisted(stack: Stack, prose: Prose, evidence: Evidence): boolean {
  if (prose.depth !== null) return openMarked(stack, prose, prose.depth);
  return openBracketed(stack, prose) || openBracketTitled(stack, prose, evidence);
}

/** A heading that the format marks with its depth: it stands under the nearest one of lesser depth. */
function openMarked(stack: Stack, prose: Prose, depth: number): boolean {
  const deeper = ({ style }: Frame) => style.startsWith('h') && Number(style.slice(1)) >= depth;
  for (let open = stack.nearest(deeper); open; open = stack.nearest(deeper)) stack.close(open);
  return openPlain(stack, prose, `h${depth}`, because('why-depth', { depth }));
}

/** A line of column headings heads a list of indicators where no section for them is open. */
export function openColumns(stack: Stack, prose: Prose): true {
  const nearest = stack.nearest(({ role }) => role === 'policy' || role === 'goal');
  const role = nearest?.role === 'goal' ? 'targets' : 'kpis';
  const { content: title, span } = prose;
  const why = [because('why-columns')];
  stack.open({ mark: null, style: 'columns', role, term: null, title, span, why });
  stack.add(prose);
  return true;
}

function openBracketed(stack: Stack, prose: Prose): boolean {
  if (!BRACKETED.test(prose.content.text)) return false;
  const { top } = stack;
  // an overview list of goals ends where another heading begins
  if (top.role === 'goal' && !top.children.some(isFrame) && stack.isListed(top)) stack.close(top);
  const sign = prose.content.text[0] as string;
  // a section in the same brackets ends with it
  if (stack.inLeaf && top.style !== sign) return false;
  return openPlain(stack, prose, sign, because('why-bracket', { sign }));
}

/** 【しごと】 棚田と森で食べていける村: the bracket is the label, what stands behind it the title. */
function openBracketTitled(stack: Stack, prose: Prose, { brackets }: Evidence): boolean {
  const { content } = prose;
  const sign = bracketOf(content.text);
  if (sign === null || !brackets.has(sign) || isIndicatorLine(content)) return false;
  const at = content.text.search(/[】》≫〕>]/) + 1;
  const mark: Mark = { label: content.text.slice(0, at), style: sign, ordinal: null };
  const titled = { ...prose, mark, content: trim(slice(content, at)) };
  return openPlain(stack, titled, sign, because('why-bracket-title', { sign }));
}

/** Opens the division that a bullet heads: one that stands above indicators, or ■ in front of a short line. */
export function openBullet(stack: Stack, prose: Prose, { leads }: Evidence): boolean {
  const label = prose.mark?.label ?? '';
  if (leads.has(label)) return openLeading(stack, prose, label);
  if (stack.top.role === 'policies' && openListed(stack, prose, label)) return true;
  const { text } = prose.content;
  const headed =
    label === '■' &&
    !text.endsWith('。') &&
    text.length <= MAX_HEADING &&
    !isIndicatorLine(prose.content);
  if (!headed || (stack.inLeaf && !endsEntries(stack, label, text))) return false;
  stack.leaveLeaf();
  return openPlain(stack, prose, label, because('why-bullet', { sign: label }));
}

/** Sections whose entries may be rows of a table or names on one line. */
const LISTS: ReadonlySet<Role | null> = new Set<Role>(['projects', 'actions']);

/** Whether the entries that stand here end with a sign that none of them has: ■ 推進体制 behind ・…事業. */
function endsEntries({ top: { role, children } }: Stack, label: string, text: string): boolean {
  const labels = children.map((child) =>
    !isFrame(child) && child.kind === 'prose' ? (child.mark?.label ?? null) : null,
  );
  const listed = LISTS.has(role) ? labels.length > 0 : labels.some((own) => own !== null);
  return listed && !labels.includes(label) && !isProjectName(text);
}

/** ○ 就農支援の仕組みの構築  県内外の希望者に…: a policy of the section, its description on its line. */
function openListed(stack: Stack, prose: Prose, style: string): boolean {
  const { mark, content, span } = prose;
  const parts = splitTitle(content);
  if (parts?.body == null) return false;
  const why = [because('why-listed')];
  const heading = {
    mark,
    style,
    role: 'policy',
    term: null,
    title: parts.title,
    span,
    why,
  } as const;
  const frame = stack.open(heading, null);
  frame.children.push({ ...prose, mark: null, content: parts.body });
  stack.close(frame);
  return true;
}

function openLeading(stack: Stack, { mark, content: title, span }: Prose, style: string): true {
  stack.leaveLeaf();
  const sibling = stack.nearest((frame) => frame.style === style);
  if (sibling) stack.close(sibling);
  const role = stack.has('goal') ? 'policy' : null;
  const why = [because('why-leads', { sign: style }), ...(role ? [because('why-under-goal')] : [])];
  stack.open({ mark, style, role, term: null, title, span, why }, sibling);
  return true;
}

// 【成果指標】
const SIGN = /^[【《<〔≪◀]/;
/** The bracket that a heading opens with: 【成果指標】; null without one. */
export const signOf = (text: string): string | null => SIGN.exec(text)?.[0] ?? null;
