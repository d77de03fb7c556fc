import { Alert, Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Stages } from '../../api/types';
import { Problem } from '../../ui';
import { type ListenerDraft, orLaterSentence, stageGroups } from './listener.model';

type Props = {
  stages: UseQueryResult<Stages>;
  choice: ListenerDraft;
  onChange: (change: Partial<ListenerDraft>) => void;
  error: string | null;
};

/** Which stage, and whether later ones count too. */
export function StageChoice({ stages, choice, onChange, error }: Props) {
  const groups = stages.data ? stageGroups(stages.data) : [];
  const chosen = groups.flatMap((group) => group.items).find((item) => item.value === choice.stage);
  const retry = () => void stages.refetch();
  return (
    <Stack gap="xs">
      <Select
        label="Stage"
        data={groups}
        value={choice.stage}
        onChange={(stage) => onChange({ stage })}
        allowDeselect={false}
        searchable
        // Whoever is led here by what is wrong must be able to read it.
        openOnFocus={false}
        selectFirstOptionOnChange
        maxDropdownHeight={280}
        placeholder={stages.isPending ? 'Asking Ashby for its stages…' : 'Choose a stage'}
        nothingFoundMessage="No stage has this name"
        error={error}
      />
      {stages.error && <Problem failure={stages.error} onRetry={retry} />}
      {stages.data?.problem && (
        <Alert color="orange" variant="outline" title="Ashby did not give its stages" role="alert">
          <Text>{stages.data.problem}</Text>
          <Text>
            {groups.length > 0
              ? 'The stages that Ashby gave last are listed meanwhile.'
              : 'Nothing was lost: the key and the URL below stay the same.'}
          </Text>
          <Button variant="default" mt="xs" loading={stages.isFetching} onClick={retry}>
            Retry
          </Button>
        </Alert>
      )}
      {stages.data && !stages.data.problem && groups.length === 0 && (
        <Text c="dimmed">Ashby has no interview plan that this API key may see.</Text>
      )}
      <Radio.Group
        label="Who is taken"
        value={choice.orLater ? 'later' : 'exact'}
        onChange={(value) => onChange({ orLater: value === 'later' })}
        description={orLaterSentence(choice.orLater, chosen?.label ?? null)}
      >
        <Group gap="lg" mt={6}>
          <Radio value="exact" label="Exactly this stage" />
          <Radio value="later" label="This stage or later" />
        </Group>
      </Radio.Group>
    </Stack>
  );
}
