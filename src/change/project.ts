import type { Project } from '../forms/strategy.ts';
import type { Fields } from './field.ts';

/** What of a project may change besides its name and place (事業の変更). */
export const projectFields = (project: Project): Fields => ({
  category: project.category,
  operators: project.operators.length > 0 ? project.operators.join('、') : null,
  purpose: project.purpose,
  description: project.description,
});
