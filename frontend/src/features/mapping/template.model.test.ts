import { describe, expect, it } from 'vitest';
import {
  type Completion,
  completionsFor,
  fieldNames,
  inKeys,
  inWords,
  meant,
  offsetOf,
  placeAt,
  shownAt,
  typingInExpression,
  typingInTemplate,
} from './template.model';

const names = fieldNames([
  { key: 'candidate.firstName', name: 'Candidate · First name' },
  { key: 'candidate.custom.1', name: 'Candidate · Size' },
  { key: 'candidate.custom.2', name: 'Candidate · Size' },
]);

describe('a template', () => {
  it.each([
    ['{candidate.firstName}!', '{Candidate · First name}!'],
    ['{candidate.gone} {candidate.firstName}', '{candidate.gone} {Candidate · First name}'],
    ['{candidate.custom.1}', '{candidate.custom.1}'],
    ['open {candidate.first', 'open {candidate.first'],
  ])('%s reads %s, and is the same again', (template, words) => {
    expect(inWords(template, names)).toBe(words);
    expect(inKeys(words, names)).toBe(template);
  });
});

describe('a name that people write in braces', () => {
  const many = fieldNames([
    { key: 'candidate.firstName', name: 'Candidate · First name' },
    { key: 'candidate.location', name: 'Candidate · Location' },
    { key: 'job.location', name: 'Job · Location' },
    { key: 'job.title', name: 'Job · Title' },
    { key: 'offer.status', name: 'Offer · Status' },
    { key: 'application.status', name: 'Application · Status' },
    { key: 'candidate.custom.1', name: 'Candidate · Size' },
    { key: 'candidate.custom.2', name: 'Candidate · Size' },
    { key: 'candidate.custom.3', name: 'Candidate · First day' },
  ]);
  it.each([
    ['that only one field has', '{First name} {title}', '{candidate.firstName} {job.title}'],
    [
      'with its object, however it is written',
      '{offer status}, {JOB: Location}',
      '{offer.status}, {job.location}',
    ],
    ['that the candidate has as well as others', '{Location}', '{candidate.location}'],
    ['that several have, and none of them the candidate', '{Status}', '{Status}'],
    ['that two fields of one object have', '{Size}', '{Size}'],
    ['that nobody has', '{Frst name} {candidate.gone}', '{Frst name} {candidate.gone}'],
  ])('%s', (_name, text, keys) => {
    expect(inKeys(text, many)).toBe(keys);
  });
  it('is guessed, the nearest first', () => {
    expect(meant('Frst name', many)).toEqual(['Candidate · First name']);
    expect(meant('Status', many)).toEqual(['Offer · Status', 'Application · Status']);
    expect(meant('Shoe size', many)).toEqual([]);
  });
});

it('a place in a template is found in the words that are shown', () => {
  const template = '{candidate.firstName}\n{gone} {';
  const shown = inWords(template, names);
  const at = (line: number, column: number) => shownAt(template, offsetOf(template, { line, column }), shown);
  expect(shown.slice(at(2, 1))).toBe('{gone} {');
  expect(shown.slice(at(2, 8))).toBe('{');
  expect(placeAt(shown, at(2, 1))).toEqual({ inside: 'gone', to: shown.length - 2 });
  expect(placeAt(shown, at(2, 8))).toBeNull();
});

describe('what is typed in a template', () => {
  it.each<[string, string | null, string?]>([
    ['Dear {fir|', 'fir', ''],
    ['Dear {|', '', ''],
    ['{Candidate · Fi|rst name} x', 'Candidate · Fi', ' x'],
    ['no brace|', null],
    ['{done} and|', null],
  ])('%s', (marked, typed, rest) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const found = typingInTemplate(text, caret);
    expect(found?.typed ?? null).toBe(typed);
    if (found && rest !== undefined) expect(text.slice(found.to)).toBe(rest);
  });
});

describe('what is typed in an expression', () => {
  it.each<[string, string | null]>([
    ['candidate.fi|', 'candidate.fi'],
    ['job.title + of|', 'of'],
    ['"candidate.fi|', null],
    ['"a\\"b" + ca|', 'ca'],
    ["'it' + ca|", 'ca'],
    ['1 + |', null],
  ])('%s', (marked, typed) => {
    const caret = marked.indexOf('|');
    expect(typingInExpression(marked.replace('|', ''), caret)?.typed ?? null).toBe(typed);
  });
});

describe('completions', () => {
  const all: Completion[] = [
    { label: 'Offer · First day', hint: 'date', insert: 'offer.firstDay' },
    { label: 'Candidate · First name', hint: 'text', insert: 'candidate.firstName' },
    { label: 'Candidate · City', hint: 'text', insert: 'candidate.custom["a-1"]' },
  ];
  it.each([
    ['first', ['offer.firstDay', 'candidate.firstName']],
    ['cand', ['candidate.firstName', 'candidate.custom["a-1"]']],
    ['candidate.f', ['candidate.firstName']],
    ['city', ['candidate.custom["a-1"]']],
    ['nothing', []],
  ])('for "%s"', (typed, expected) => {
    expect(completionsFor(typed, all).map((each) => each.insert)).toEqual(expected);
  });
});
