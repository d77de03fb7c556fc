import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconRoute, IconSearch, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/http';
import { keys } from '../api/keys';
import { useIsAdministrator } from './me';

const screens = [
  { label: 'Home', to: '/', administrators: false },
  { label: 'Workflows', to: '/workflows', administrators: false },
  { label: 'Employees', to: '/employees', administrators: false },
  { label: 'Deliveries', to: '/deliveries', administrators: true },
  { label: 'Replays', to: '/deliveries/replays', administrators: true },
  { label: 'Settings', to: '/settings', administrators: true },
  { label: 'Ashby connection', to: '/settings/integrations/ashby', administrators: true },
  { label: 'Inbound field mapping', to: '/settings/integrations/ashby/field-mapping', administrators: true },
  { label: 'Employee fields', to: '/settings/employee-fields', administrators: true },
  { label: 'Changes', to: '/settings/changes', administrators: true },
];

// The dialog's name is for screen readers; everyone else sees the search box.
const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  minHeight: 0,
  padding: 0,
  clipPath: 'inset(50%)',
} as const;

/** Ctrl/Cmd K: screens, workflows, people. */
export function Palette() {
  const navigate = useNavigate();
  const administrator = useIsAdministrator();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const search = query.trim();
  const people = useQuery({
    queryKey: [...keys.employees, 'palette', search],
    queryFn: ({ signal }) => api.get('/employees', { query: { search, limit: 6 }, signal }),
    enabled: open && search.length > 1,
    placeholderData: (before) => before,
  });
  const workflows = useQuery({
    queryKey: [...keys.workflows, 'palette'],
    queryFn: ({ signal }) => api.get('/workflows', { signal }),
    enabled: open,
  });
  const workflowRows = workflows.data ?? [];
  const go = (to: string) => () => void navigate(to);
  const matches = (label: string) => label.toLowerCase().includes(search.toLowerCase());
  const group = (name: string, actions: SpotlightActionData[]) => ({ group: name, actions });
  const groups = [
    group(
      'Screens',
      screens
        .filter((screen) => (administrator || !screen.administrators) && matches(screen.label))
        .map((screen) => ({ id: screen.to, label: screen.label, onClick: go(screen.to) })),
    ),
    group(
      'Workflows',
      workflowRows
        .filter((workflow) => matches(workflow.name))
        .map((workflow) => ({
          id: workflow.id,
          label: workflow.name,
          leftSection: <IconRoute size={16} aria-hidden />,
          onClick: go(`/workflows/${workflow.id}`),
        })),
    ),
    group(
      'People',
      (search.length > 1 ? (people.data?.items ?? []) : []).map((person) => ({
        id: person.id,
        label: person.name,
        description: person.jobTitle ?? undefined,
        leftSection: <IconUser size={16} aria-hidden />,
        onClick: go(`/employees/${person.id}`),
      })),
    ),
  ].filter((each) => each.actions.length > 0);
  return (
    <Spotlight
      title="Find"
      styles={{ header: hidden }}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      filter={(_query, actions) => actions}
      shortcut="mod + K"
      nothingFound="Nothing by that name"
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Screen, workflow, person',
        'aria-label': 'Find a screen, a workflow or a person',
      }}
    />
  );
}
