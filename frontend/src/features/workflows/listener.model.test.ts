import { describe, expect, test } from 'vitest';
import type { Listener, Stages } from '../../api/types';
import { activeListener } from '../../test/listener';
import {
  conditionOf,
  draftSentence,
  isLiveDraft,
  isTestedLater,
  listed,
  needsStage,
  orLaterSentence,
  reachedSentence,
  secretSentence,
  stageGroups,
  stateWords,
  whatIsMissing,
} from './listener.model';

const stages: Stages = {
  plans: [
    {
      id: 'old',
      title: 'Retired plan',
      archived: true,
      stages: [{ id: 'old-offer', title: 'Offer', type: 'Offer', order: 1 }],
    },
    {
      id: 'eng',
      title: 'Engineering',
      archived: false,
      stages: [
        { id: 'eng-archived', title: 'Archived', type: 'Archived', order: 9 },
        { id: 'eng-offer', title: 'Offer', type: 'Offer', order: 5 },
        { id: 'eng-screen', title: 'Screen', type: 'Active', order: 2 },
      ],
    },
    {
      id: 'sales',
      title: 'Sales',
      archived: false,
      stages: [{ id: 'sales-offer', title: ' offer ', type: 'Offer', order: 3 }],
    },
  ],
  fetchedAt: '2026-09-01T10:00:00Z',
  problem: null,
};

const listener = (changes: Partial<Listener>): Listener => ({ ...activeListener, ...changes });

describe('stages to choose from', () => {
  test('begin with those of every plan, once per title and type, then come the plans, archived ones last', () => {
    const groups = stageGroups(stages);
    expect(groups.map((group) => group.group)).toEqual([
      'Every plan',
      'Engineering',
      'Sales',
      'Retired plan (archived)',
    ]);
    expect(groups[0]?.items.map((item) => item.label)).toEqual(['Screen · all plans', 'Offer · all plans']);
    expect(groups[1]?.items.map((item) => item.label)).toEqual([
      'Screen · Engineering',
      'Offer · Engineering',
    ]);
  });

  test('never offer a stage of type Archived', () => {
    expect(JSON.stringify(stageGroups(stages))).not.toContain('eng-archived');
  });

  test('name the type where a title has two', () => {
    const twice: Stages = {
      ...stages,
      plans: [
        {
          id: 'p',
          title: 'P',
          archived: false,
          stages: [
            { id: 'a', title: 'Offer', type: 'Offer', order: 1 },
            { id: 'b', title: 'Offer', type: 'Active', order: 2 },
          ],
        },
      ],
    };
    expect(stageGroups(twice)[0]?.items.map((item) => item.label)).toEqual([
      'Offer (Offer) · all plans',
      'Offer (Active) · all plans',
    ]);
  });
});

describe('the condition that is saved', () => {
  test('keeps id and plan for one stage', () => {
    expect(conditionOf('stage:eng-offer', true, stages)).toEqual({
      kind: 'stage',
      stageId: 'eng-offer',
      title: 'Offer',
      type: 'Offer',
      planId: 'eng',
      orLater: true,
    });
  });

  test('keeps title and type for every plan, whichever plan it was read from', () => {
    const value = stageGroups(stages)[0]?.items[1]?.value ?? '';
    expect(conditionOf(value, false, stages)).toEqual({
      kind: 'title',
      title: 'Offer',
      type: 'Offer',
      orLater: false,
    });
  });

  test('is none for a stage that is gone', () => {
    expect(conditionOf('stage:gone', false, stages)).toBeNull();
  });
});

describe('before a listener can be created', () => {
  test('a stage change needs a stage, the other events none', () => {
    expect(whatIsMissing({ event: null, stage: null, orLater: false }, stages)).toBe('Choose an event.');
    expect(whatIsMissing({ event: 'candidateStageChange', stage: null, orLater: false }, stages)).toBe(
      'Choose a stage.',
    );
    expect(
      whatIsMissing({ event: 'candidateStageChange', stage: 'stage:eng-offer', orLater: false }, stages),
    ).toBeNull();
    expect(whatIsMissing({ event: 'candidateHire', stage: null, orLater: false }, undefined)).toBeNull();
    expect(needsStage('pushToHRIS')).toBe(false);
  });
});

describe('what a listener says', () => {
  test('waits for the first call, then tells that Ashby came', () => {
    expect(reachedSentence({ reachedAt: null, pingSigned: null })).toBe("Waiting for Ashby's first call…");
    expect(reachedSentence({ reachedAt: '2026-09-01T10:00:00Z', pingSigned: false })).toBe(
      'Ashby has reached this endpoint',
    );
    expect(secretSentence({ reachedAt: '2026-09-01T10:00:00Z', pingSigned: true, warnings: [] })).toBe(
      'Its secret is the right one.',
    );
    expect(
      secretSentence({ reachedAt: '2026-09-01T10:00:00Z', pingSigned: false, warnings: ['It differs.'] }),
    ).toBeNull();
    expect(secretSentence({ reachedAt: null, pingSigned: null, warnings: [] })).toBeNull();
  });

  test('a warning changes the word, not only the colour', () => {
    const reachedAt = '2026-09-01T10:00:00Z';
    expect(stateWords({ state: 'active', warnings: [], reachedAt }).label).toBe('Active');
    expect(
      stateWords({ state: 'active', warnings: ['The Secret key in Ashby differs.'], reachedAt }).label,
    ).toBe('Active, see below');
  });

  test('one that nothing has called is not shown as one that is known to work', () => {
    const uncalled = { state: 'active' as const, warnings: [], reachedAt: null };
    expect(stateWords(uncalled)).toEqual({ label: 'Active, not called yet', tone: 'waiting' });
    expect(stateWords({ ...uncalled, state: 'paused' }).label).toBe('Paused');
  });

  test('a draft tells when it ends', () => {
    const now = new Date('2026-09-01T10:00:00Z');
    expect(draftSentence('2026-09-02T09:00:00Z', now)).toBe('Not finished yet. Ends in 23 hours.');
    expect(draftSentence('2026-09-01T10:01:30Z', now)).toBe('Not finished yet. Ends in 1 minute.');
    expect(draftSentence('2026-09-01T09:00:00Z', now)).toContain('has ended');
    expect(isLiveDraft(listener({ state: 'draft', draftExpiresAt: '2026-09-01T09:00:00Z' }), now)).toBe(
      false,
    );
    expect(isLiveDraft(listener({ state: 'draft', draftExpiresAt: '2026-09-02T09:00:00Z' }), now)).toBe(true);
  });

  test('the list leaves out removed ones and puts drafts last', () => {
    const ids = listed([
      listener({ id: 'draft', state: 'draft' }),
      listener({ id: 'removed', state: 'removed' }),
      listener({ id: 'paused', state: 'paused' }),
      listener({ id: 'active' }),
    ]).map((one) => one.id);
    expect(ids).toEqual(['active', 'paused', 'draft']);
  });
});

test('who is taken is said as a person says it', () => {
  expect(orLaterSentence(false, null)).toBe('Only someone who enters this stage itself.');
  expect(orLaterSentence(false, 'Offer · all plans')).toBe(
    'Only someone who enters Offer itself, in any plan.',
  );
  expect(orLaterSentence(true, 'Offer · Engineering')).toBe(
    'Anyone who enters Offer or a later stage of the same plan, in Engineering. Never someone who was archived.',
  );
});

test('says a test call by itself only where it came after the last delivery', () => {
  const [early, late] = ['2026-09-01T10:00:00Z', '2026-09-01T11:00:00Z'];
  expect(isTestedLater({ lastCallAt: early, lastPingAt: late })).toBe(true);
  expect(isTestedLater({ lastCallAt: null, lastPingAt: late })).toBe(true);
  expect(isTestedLater({ lastCallAt: late, lastPingAt: early })).toBe(false);
  expect(isTestedLater({ lastCallAt: late, lastPingAt: null })).toBe(false);
});
