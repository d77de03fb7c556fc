import { describe, expect, it } from 'vitest';
import { fileName, importWords, readDocument, tableWords } from './document.model';

describe('a document', () => {
  it('is read when it is a JSON object', () => {
    expect(readDocument(' {"rules": []} ')).toEqual({ document: { rules: [] }, problem: null });
  });
  it.each(['[1]', '"text"', 'null', '{"rules": [', 'First name,Last name'])('is not %s', (text) => {
    expect(readDocument(text).problem).toMatch(/^This is not an exported mapping/);
  });
  it('is asked for when there is none', () => {
    expect(readDocument(' \n').problem).toMatch(/^Choose a file/);
  });
  it('is named after its version', () => {
    expect(fileName(12)).toBe('field-mapping-12.json');
  });
});

it('says what a document would bring', () => {
  const difference = { employeeField: 'city', label: 'City', before: null, after: 'Candidate · City' };
  const tables = [
    { name: 'States', isNew: true, changed: false, version: null },
    { name: 'Offices', isNew: false, changed: true, version: 1 },
    { name: 'Teams', isNew: false, changed: false, version: 1 },
  ];
  expect(importWords({ version: 7, rules: [], tables, differences: [difference], problems: [] })).toBe(
    '1 rule differs from the saved mapping. 1 lookup table would be added. 1 lookup table would change.',
  );
  expect(importWords({ version: 7, rules: [], tables: [], differences: [], problems: [] })).toBe(
    'Every rule is as it is in the saved mapping.',
  );
  expect(tables.map(tableWords)).toEqual([
    'States: new',
    'Offices: changes for every rule that uses it',
    'Teams: as it is',
  ]);
});
