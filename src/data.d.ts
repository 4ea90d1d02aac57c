// How the data files and the prebuilt validators look to the type checker.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
declare module '*.csv' {
  const rows: readonly Record<string, string>[];
  export default rows;
}
declare module '*.rules' {
  const rules: readonly import('./check/rule.ts').StatedRule[];
  export default rules;
}
declare module '*.pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}
declare module '*.style' {
  const css: string;
  export default css;
}
declare module '*.client' {
  const script: string;
  export default script;
}
declare module '#validators' {
  interface Violation {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
    readonly params: Record<string, unknown>;
  }
  export interface Validator {
    (data: unknown): boolean;
    errors?: readonly Violation[] | null;
  }
  const validators: Readonly<
    Record<
      | 'validateStrategy'
      | 'validateChanges'
      | 'validateLayout'
      | 'validateTrace'
      | 'validateCorrections'
      | 'validateDocument'
      | 'validateGoal'
      | 'validatePolicy'
      | 'validateAction'
      | 'validateIndicator'
      | 'validateProject'
      | 'validatePopulationTarget'
      | 'validateTable'
      | 'validateTerm',
      Validator
    >
  >;
  export default validators;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
