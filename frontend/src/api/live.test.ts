import { describe, expect, it } from 'vitest';
import { eventReader, pauseBefore } from './live';

describe('eventReader', () => {
  it.each<[string, string[], string[]]>([
    ['whole events', ['data: {"a":1}\n\ndata: {"b":2}\n\n'], ['{"a":1}', '{"b":2}']],
    ['an event in pieces', ['da', 'ta: {"a"', ':1}\n', '\n'], ['{"a":1}']],
    ['comments that keep the line open', [':ping\n\n', 'data:x\n\n'], ['x']],
    ['data of several lines', ['data: a\ndata: b\n\n'], ['a\nb']],
    ['windows line ends', ['data: a\r\n\r\n'], ['a']],
  ])('reads %s', (_name, chunks, events) => {
    const read = eventReader();
    expect(chunks.flatMap((chunk) => read(chunk))).toEqual(events);
  });
});

it('waits longer each time, at most half a minute, never in step', () => {
  expect(pauseBefore(0, 1)).toBe(1000);
  expect(pauseBefore(3, 1)).toBe(8000);
  expect(pauseBefore(40, 1)).toBe(30_000);
  expect(pauseBefore(0, 0)).toBe(500);
});
