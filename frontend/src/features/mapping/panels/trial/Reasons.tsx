import { Group, Text, Title } from '@mantine/core';
import { memo } from 'react';
import type { TrialReason, TrialResults } from '../../../../api/types';
import { count } from '../../../../ui';
import { PersonLink } from '../PersonLink';
import { RowLink } from '../RowLink';
import { ShowMore } from '../ShowMore';

/** The id of the heading, for what leads here. */
export const REASONS = 'try-on-many-reasons';

/** Why people would need attention, the most frequent first, each with the way to mend it. */
export const Reasons = memo(function Reasons({ results }: { results: TrialResults }) {
  return <ReasonGroup id={REASONS} title="Why they need attention" reasons={results.reasons} />;
});

/** Values that do not fit and stop nobody: their fields would stay as they are. */
export const LeftOut = memo(function LeftOut({ results }: { results: TrialResults }) {
  return <ReasonGroup id="try-on-many-left-out" title="What would be left out" reasons={results.leftOut} />;
});

function ReasonGroup({ id, title, reasons }: { id: string; title: string; reasons: readonly TrialReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id}>
        {title}
      </Title>
      <ul className="plain-list">
        {reasons.map((reason) => (
          <ReasonItem key={`${reason.code} ${reason.employeeField} ${reason.message}`} reason={reason} />
        ))}
      </ul>
    </section>
  );
}

function ReasonItem({ reason: { message, count: number, people, employeeField } }: { reason: TrialReason }) {
  return (
    <li className="reason">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text>
          <strong>{count(number, 'person', 'people')}</strong>: {message}
        </Text>
        {employeeField && <RowLink employeeField={employeeField} />}
      </Group>
      <ShowMore items={people} most={6} what="people">
        {(shown) => (
          <ul className="people" aria-label={message}>
            {shown.map(({ applicationId, name }) => (
              <li key={applicationId}>
                <PersonLink applicationId={applicationId}>{name}</PersonLink>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </li>
  );
}
