import { describe, expect, test } from 'vitest';
import { exportModel } from '../../src/export/export.ts';
import { tablesOf } from '../../src/export/tables/tables.ts';
import { NEMURO, REPORT } from './sample.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: string;
  readonly encoding: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const files = await exportModel('csv', [{ strategy: NEMURO }, { strategy: REPORT }]);
const descriptor = JSON.parse(
  String(files.find(({ name }) => name === 'datapackage.json')?.bytes),
) as { profile: string; name: string; resources: Resource[] };

/** Whether a cell is what its field says; Table Schema's own types. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^.*$/s,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  year: /^\d{4}$/,
};

describe('the data package', () => {
  test('describes every file that is there, and no other', () => {
    expect(descriptor).toMatchObject({ profile: 'tabular-data-package', name: 'senryaku' });
    expect(descriptor.resources.map(({ path }) => path)).toEqual(
      files.map(({ name }) => name).filter((name) => name !== 'datapackage.json'),
    );
    for (const { name, path, profile, encoding, schema } of descriptor.resources) {
      expect([path, profile, encoding]).toEqual([`${name}.csv`, 'tabular-data-resource', 'utf-8']);
      // names as the specification wants them
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect(schema.missingValues).toEqual(['']);
    }
  });

  test('its fields are the headers, in order', () => {
    for (const { path, schema } of descriptor.resources) {
      const text = String(files.find(({ name }) => name === path)?.bytes);
      const header = text.slice(1, text.indexOf('\r\n'));
      expect(schema.fields.map(({ name }) => `"${name}"`).join(',')).toBe(header);
      for (const { title, description } of schema.fields) {
        expect(title.length * description.length).toBeGreaterThan(0);
      }
    }
  });

  test('every cell keeps to its field', () => {
    const tables = tablesOf([NEMURO, REPORT]);
    for (const { name, schema } of descriptor.resources) {
      const rows = tables.find((table) => table.name === name)?.rows ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        row.forEach((cell, i) => {
          const { type, constraints = {} } = schema.fields[i] as Field;
          if (cell === null) {
            expect(constraints.required ?? false).toBe(false);
            return;
          }
          expect(String(cell)).toMatch(LEXICAL[type] as RegExp);
          if (constraints.enum) expect(constraints.enum).toContain(cell);
          if (constraints.pattern) expect(String(cell)).toMatch(new RegExp(constraints.pattern));
        });
      }
    }
  });

  test('keys name fields that are there', () => {
    const fieldsOf = (name: string) =>
      descriptor.resources
        .find((one) => one.name === name)
        ?.schema.fields.map((field) => field.name);
    for (const { name, schema } of descriptor.resources) {
      expect(fieldsOf(name)).toEqual(expect.arrayContaining([...schema.primaryKey]));
      // the specification knows no empty list of them
      expect(schema.foreignKeys ?? ['none']).not.toHaveLength(0);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fieldsOf(name)).toEqual(expect.arrayContaining([...fields]));
        // the empty name is the table itself
        expect(fieldsOf(reference.resource || name)).toEqual(
          expect.arrayContaining([...reference.fields]),
        );
      }
    }
  });

  test('figures say their units', () => {
    for (const { schema } of descriptor.resources) {
      for (const { type, description } of schema.fields) {
        if (type === 'number') expect(description).toMatch(/\(unit: column \w+\)$/);
      }
    }
  });
});
