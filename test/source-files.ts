import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '..');

/** A file of src/ as the compiler sees it. */
export interface Code {
  /** Relative to src/, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One import or re-export of a module. */
export interface Import {
  readonly from: string;
  /** As written: `./x.ts`, `commander`. */
  readonly name: string;
  /** Own file relative to src/, else null. */
  readonly target: string | null;
  readonly dynamic: boolean;
  /** Whether types alone are taken: gone at run time. */
  readonly typeOnly: boolean;
}

/** Every TypeScript file of src/, tests and declarations apart. */
export function readCode(): readonly Code[] {
  const src = join(ROOT, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

/** Calls `visit` for a node and all nodes in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function typesAlone(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const bindings = node.importClause?.namedBindings;
  if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    node.importClause?.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** Every import of a file: static, re-exported and `import()`. */
export function importsOf({ path, tree }: Code): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node, dynamic: boolean, typeOnly: boolean) => {
    if (!ts.isStringLiteral(specifier)) return;
    const name = specifier.text;
    const file = join(ROOT, 'src', dirname(path), name);
    const own = name.startsWith('.')
      ? relative(join(ROOT, 'src'), file).replaceAll('\\', '/')
      : null;
    imports.push({
      from: path,
      name,
      target: own?.startsWith('..') ? null : own,
      dynamic,
      typeOnly,
    });
  };
  walk(tree, (node) => {
    const declared = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (declared && node.moduleSpecifier) add(node.moduleSpecifier, false, typesAlone(node));
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (called && node.arguments[0]) add(node.arguments[0], true, false);
  });
  return imports;
}
