import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Page, PageHeader, Panel } from '../../ui';

const sections = [
  {
    title: 'Integrations',
    entries: [
      {
        label: 'Ashby',
        to: '/settings/integrations/ashby',
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
    ],
  },
];

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
              </Panel>
            ))}
          </section>
        ))}
      </Stack>
    </Page>
  );
}
