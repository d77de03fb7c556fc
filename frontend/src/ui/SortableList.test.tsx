import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../test/render';
import { LiveRegion } from './announce';
import { SortableList } from './SortableList';
import { nextPlace } from './useLift';

function List() {
  const [names, setNames] = useState(['Trim', 'Split', 'Join', 'Replace']);
  const move = (from: number, to: number) => {
    const rest = names.filter((_, at) => at !== from);
    setNames([...rest.slice(0, to), names[from] as string, ...rest.slice(to)]);
  };
  return (
    <SortableList label="Steps" names={names} onMove={move}>
      {(at, tools) => (
        <>
          {tools} {names[at]}
        </>
      )}
    </SortableList>
  );
}
const order = () =>
  within(screen.getByRole('list', { name: 'Steps' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.trim());
const lift = async (name: string) => {
  screen.getByRole('button', { name: `Drag ${name}` }).focus();
  await userEvent.keyboard(' ');
};

it.each([
  ['one down', '{ArrowDown} ', 'Split, Trim, Join, Replace'],
  [
    'three down, dropped with Enter',
    '{ArrowDown}{ArrowDown}{ArrowDown}{Enter}',
    'Split, Join, Replace, Trim',
  ],
  ['to the end', '{End} ', 'Split, Join, Replace, Trim'],
  ['down and back', '{ArrowDown}{ArrowUp} ', 'Trim, Split, Join, Replace'],
  ['never over the edge', '{ArrowUp}{ArrowUp} ', 'Trim, Split, Join, Replace'],
  ['put back by Escape', '{ArrowDown}{Escape} {Escape}', 'Trim, Split, Join, Replace'],
  [
    'put back when the focus leaves',
    '{ArrowDown}{Tab}{Shift>}{Tab}{/Shift} {Escape}',
    'Trim, Split, Join, Replace',
  ],
])('a thing that is lifted with Space goes %s', async (_name, keys, ordered) => {
  renderScreen(<List />);
  await lift('Trim');
  await userEvent.keyboard(keys);
  expect(order().join(', ')).toBe(ordered);
});

it('says each place, and the focus goes with what was moved', async () => {
  renderScreen(
    <>
      <List />
      <LiveRegion />
    </>,
  );
  await lift('Split');
  const said = () => screen.getAllByRole('status').map((each) => each.textContent);
  expect(said()).toContain('Lifted Split, place 2 of 4. Use the arrow keys to move it.');
  await userEvent.keyboard('{ArrowDown}');
  expect(said()).toContain('Split is over place 3 of 4.');
  await userEvent.keyboard(' ');
  expect(said()).toContain('Split was dropped at place 3 of 4.');
  expect(screen.getByRole('button', { name: 'Drag Split' })).toHaveFocus();
  expect(order().join(', ')).toBe('Trim, Join, Split, Replace');
});

it.each([
  [null, 'ArrowDown', 'a'],
  [null, 'ArrowUp', 'c'],
  ['a', 'ArrowDown', 'b'],
  ['c', 'ArrowDown', 'c'],
  ['b', 'Home', 'a'],
  ['b', 'End', 'c'],
  ['b', 'x', null],
])('from %s, %s leads to %s', (over, key, place) =>
  expect(nextPlace(['a', 'b', 'c'], over, key)).toBe(place),
);

it('leads nowhere where there is no place', () => expect(nextPlace([], null, 'ArrowDown')).toBeNull());
