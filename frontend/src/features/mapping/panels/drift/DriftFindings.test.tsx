import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { keys } from '../../../../api/keys';
import type { Drift, Finding } from '../../../../api/types';
import { fakeServer, renderScreen } from '../../../../test/render';
import { InLab } from '../lab.testing';
import { DriftFindings } from './DriftFindings';
import { RowDrift } from './RowDrift';

const DRIFT = '/integrations/ashby/drift';
const value: Finding = {
  id: 'f1',
  kind: 'valueWithoutTarget',
  message: 'Ashby offers “NY” in State. The lookup table States has no target for it.',
  mend: 'editLookupTable',
  employeeField: 'city',
  lookupTable: 'table-1',
  listenerId: null,
  workflowId: null,
  harmless: false,
  stageId: null,
  since: '2026-11-25T09:00:00Z',
  setAsideBy: null,
};
const drift = (findings: Finding[]): Drift => ({
  checkedAt: '2026-11-25T09:00:00Z',
  checking: false,
  problem: null,
  findings,
});

it('lists what changed with the button that mends it, above and at the row', async () => {
  const openTables = vi.fn();
  fakeServer({ [`GET ${DRIFT}`]: { body: drift([value]) } });
  renderScreen(
    <InLab openTables={openTables}>
      <DriftFindings />
      <div data-testid="row">
        <RowDrift employeeField="city" />
      </div>
      <div data-testid="other">
        <RowDrift employeeField="first" />
      </div>
    </InLab>,
  );
  const region = within(await screen.findByRole('region', { name: 'Changed in Ashby' }));
  expect(region.getByText('1 thing in Ashby does not fit what is set up here')).toBeVisible();
  const list = within(region.getByRole('list', { name: 'Changed in Ashby' }));
  await userEvent.click(list.getByRole('button', { name: 'Edit lookup table' }));
  expect(openTables).toHaveBeenCalledWith({ id: 'table-1' });
  expect(screen.getByTestId('row')).toHaveTextContent('Ashby offers “NY”');
  expect(screen.getByTestId('other')).toBeEmptyDOMElement();
});

it('compares with Ashby when asked, and lets a finding stay as it is', async () => {
  let aside = false;
  const calls = fakeServer({
    [`GET ${DRIFT}`]: () => ({ body: drift([{ ...value, setAsideBy: aside ? 'Ada' : null }]) }),
    [`POST ${DRIFT}`]: { status: 202 },
    [`POST ${DRIFT}/f1/set-aside`]: () => {
      aside = true;
      return { status: 204 };
    },
  });
  renderScreen(
    <InLab>
      <DriftFindings />
    </InLab>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
  await vi.waitFor(() => expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: /^Leave as it is/ }));
  expect(await screen.findByText(/1 left as it is/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Changed in Ashby' })).not.toBeInTheDocument();
});

it('leads from a row to its steps, and from the list too', async () => {
  fakeServer({ [`GET ${DRIFT}`]: { body: drift([{ ...value, mend: 'changeRule', lookupTable: null }]) } });
  const opened = vi.fn();
  renderScreen(
    <InLab>
      <DriftFindings />
      {/* biome-ignore lint/a11y/useSemanticElements: as the rows are */}
      <div role="group" aria-label="City">
        <div className="employee-field-select">
          <label htmlFor="city">City</label>
          <input id="city" />
        </div>
        <button type="button" className="edit-steps" aria-expanded="false" onClick={opened}>
          Edit steps
        </button>
        <RowDrift employeeField="city" />
      </div>
    </InLab>,
  );
  const row = within(await screen.findByRole('group', { name: 'City' }));
  await userEvent.click(await row.findByRole('button', { name: 'Change City' }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(screen.getByRole('group', { name: 'City' })).toHaveFocus());
});

it('shows a few of many, and on a phone a line to unfold', async () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map((message) => ({ ...value, id: message, message }));
  fakeServer({ [`GET ${DRIFT}`]: { body: drift(many) } });
  const matchMedia = window.matchMedia;
  const { unmount } = renderScreen(
    <InLab>
      <DriftFindings />
    </InLab>,
  );
  const list = await screen.findByRole('list', { name: 'Changed in Ashby' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 5 findings' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  unmount();

  window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('max-width') });
  try {
    renderScreen(
      <InLab>
        <DriftFindings />
      </InLab>,
    );
    const fold = await screen.findByRole('button', {
      name: '5 things in Ashby do not fit',
    });
    expect(screen.queryByRole('list', { name: 'Changed in Ashby' })).not.toBeInTheDocument();
    await userEvent.click(fold);
    expect(screen.getByRole('list', { name: 'Changed in Ashby' })).toBeVisible();
  } finally {
    window.matchMedia = matchMedia;
  }
});

it('asks for names anew once Ashby was compared again', async () => {
  let checkedAt = '2026-11-25T09:00:00Z';
  fakeServer({
    [`GET ${DRIFT}`]: () => ({ body: { ...drift([]), checkedAt } }),
    [`POST ${DRIFT}`]: () => {
      checkedAt = '2026-11-25T09:05:00Z';
      return { status: 202 };
    },
  });
  const { queries } = renderScreen(
    <InLab>
      <DriftFindings />
    </InLab>,
  );
  queries.setQueryData(keys.candidateFields, {});
  await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
  await vi.waitFor(() => expect(queries.getQueryState(keys.candidateFields)?.isInvalidated).toBe(true));
});

it('says that everything fits', async () => {
  fakeServer({ [`GET ${DRIFT}`]: { body: drift([]) } });
  renderScreen(
    <InLab>
      <DriftFindings />
    </InLab>,
  );
  expect(await screen.findByText(/Everything fits what Ashby has/)).toBeVisible();
});

it('says when it cannot be known, and offers to retry', async () => {
  fakeServer({ [`GET ${DRIFT}`]: { status: 503, body: { title: 'Not ready' } } });
  renderScreen(
    <InLab>
      <DriftFindings />
    </InLab>,
  );
  expect(await screen.findByRole('button', { name: 'Retry' })).toBeVisible();
});
