import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { mappingAddress } from '../../api/addresses';
import { breaking, useDrift } from '../../api/drift';
import { count, Page, PageHeader, Panel, StateBadge } from '../../ui';

const ASHBY = '/settings/integrations/ashby';

const sections = [
  {
    title: 'Integrations',
    entries: [
      {
        label: 'Ashby',
        to: ASHBY,
        words:
          'The API key, whether the connection is active, and which candidate field fills which employee field.',
      },
    ],
  },
  {
    title: 'Records',
    entries: [
      {
        label: 'Employee fields',
        to: '/settings/employee-fields',
        words: 'What an employee record holds, what is required, and what only administrators see.',
      },
      {
        label: 'Changes',
        to: '/settings/changes',
        words: 'Who changed what and when, with what it was before and after.',
      },
    ],
  },
];

/** What the number at Settings is about, and where it is mended. */
function ToMend() {
  const number = breaking(useDrift().data);
  if (number === 0) return null;
  return (
    <Text mt={4} component="div">
      <StateBadge tone="waiting">{`${count(number, 'thing')} in Ashby to mend`}</StateBadge>{' '}
      <Anchor component={Link} to={mappingAddress()} underline="always">
        Look through {number === 1 ? 'it' : 'them'}
      </Anchor>
    </Text>
  );
}

export default function SettingsPage() {
  return (
    <Page>
      <PageHeader title="Settings" />
      <Stack gap="xl">
        {sections.map(({ title, entries }) => (
          <section key={title}>
            <Title order={2} mb="sm">
              {title}
            </Title>
            {entries.map(({ label, to, words }) => (
              <Panel key={to}>
                <Anchor component={Link} to={to} fw={620}>
                  {label}
                </Anchor>
                <Text c="dimmed">{words}</Text>
                {to === ASHBY && <ToMend />}
              </Panel>
            ))}
          </section>
        ))}
      </Stack>
    </Page>
  );
}
