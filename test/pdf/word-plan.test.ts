// A plan as a city hall's word processor makes it.
import { expect, test } from 'vitest';
import { compileText } from '../../src/compile.ts';
import { pdf } from './fixture.ts';

const NAME = 'word-plan';
const { value } = await pdf(NAME);
const { strategy } = compileText(value.source, { lines: value.lines });

test('a project that stands again under another policy (再掲) says so and is counted once', () => {
  const projects = strategy.goals.flatMap(({ policies }) =>
    policies.flatMap((own) => own.projects),
  );
  const twice = projects.filter(({ relisted }) => relisted).map(({ name }) => name);
  expect(twice).toEqual(['お試し住宅整備事業']);
});
