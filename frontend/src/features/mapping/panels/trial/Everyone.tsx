import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { TrialResults } from '../../../../api/types';
import { StateBadge } from '../../../../ui';
import { PersonLink } from '../PersonLink';
import { ShowMore } from '../ShowMore';
import { outcomeWords } from './trial.model';

/** Each person of a trial with what would become of them. */
export const Everyone = memo(function Everyone({ results }: { results: TrialResults }) {
  const [open, setOpen] = useState(false);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton className="group-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={16} aria-hidden />
        Everyone
        <Text span c="dimmed" fz="xs" ml="auto">
          {results.persons.length}
        </Text>
      </UnstyledButton>
      {open && (
        <ShowMore items={results.persons} most={25} what="people">
          {(shown) => (
            <ul className="plain-list" aria-label="Everyone">
              {shown.map(({ applicationId, name, stage, outcome, message }) => (
                <li key={applicationId} className="tried-person">
                  <span className="person">
                    <PersonLink applicationId={applicationId}>{name}</PersonLink>
                    {stage && (
                      <Text c="dimmed" fz="xs">
                        {stage}
                      </Text>
                    )}
                  </span>
                  <span>
                    <StateBadge tone={outcomeWords(outcome).tone}>{outcomeWords(outcome).words}</StateBadge>
                    {message && <Text fz="xs">{message}</Text>}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      )}
    </div>
  );
});
