import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useTabInSight } from './useTabInSight';

function Three({ chosen }: { chosen: string }) {
  return (
    <div role="tablist" ref={useTabInSight(chosen)}>
      {['a', 'b', 'c'].map((tab) => (
        <button key={tab} type="button" role="tab" aria-selected={tab === chosen}>
          {tab}
        </button>
      ))}
    </div>
  );
}

test('the chosen tab is pushed to the middle, at first and when another is chosen', () => {
  const at: Record<string, number> = { a: 0, b: 300, c: 600 };
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    return at[this.textContent ?? ''] ?? 0;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(200);
  const { rerender } = render(<Three chosen="c" />);
  expect(screen.getByRole('tablist').scrollLeft).toBe(550);
  rerender(<Three chosen="b" />);
  expect(screen.getByRole('tablist').scrollLeft).toBe(250);
  vi.restoreAllMocks();
});
