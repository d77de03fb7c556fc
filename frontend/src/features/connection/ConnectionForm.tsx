import { Alert, Button, Group, PasswordInput, Stack, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/http';
import { keys } from '../../api/keys';
import type { Connection } from '../../api/types';
import { announce, count, Problem } from '../../ui';
import { useUnsaved } from '../../ui/unsaved';
import { useSaveConnection } from './connection.api';
import { FEW } from './connection.model';

/** API key, Active, Save. An empty key keeps the saved one; the key itself is never shown again. */
export function ConnectionForm({ connection }: { connection: Connection }) {
  const queries = useQueryClient();
  const [apiKey, setApiKey] = useState('');
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [version, setVersion] = useState(connection.version);
  const save = useSaveConnection();
  const active = chosen ?? connection.active;
  const touched = apiKey !== '' || active !== connection.active;
  useUnsaved(apiKey !== '');
  const turningOn = active && !connection.active;

  // Until something is typed, what others save is simply shown.
  if (!touched && version !== connection.version) setVersion(connection.version);

  const failure = save.error ? asProblem(save.error) : null;
  const stale = failure?.status === 412;
  const unreachable = failure?.code === 'ashby-unreachable';
  const keyError = failure?.field('apiKey');
  const activeError = failure?.field('active');
  const other = failure && !stale && !unreachable && !keyError && !activeError ? failure : null;

  const submit = (saveAnyway: boolean) => {
    const key = apiKey.trim();
    save.mutate(
      { version, active, ...(key ? { apiKey: key } : {}), ...(saveAnyway ? { saveAnyway } : {}) },
      {
        onSuccess: (saved) => {
          setApiKey('');
          setChosen(null);
          if (saved) setVersion(saved.version);
          notifications.show({ message: 'Connection saved', color: 'green' });
          announce('Connection saved');
        },
      },
    );
  };
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: keys.connection });
    const fresh = queries.getQueryData<Connection>(keys.connection);
    if (fresh) setVersion(fresh.version);
    setChosen(null);
    save.reset();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(false);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <PasswordInput
          label="API key"
          description={
            connection.keyLastFour
              ? `The saved key ends in ${connection.keyLastFour}. Leave this empty to keep it.`
              : 'Paste the key that you made in Ashby. It is encrypted, and never shown again.'
          }
          placeholder={connection.keyLastFour ? '••••••••••••••••' : undefined}
          value={apiKey}
          onChange={(event) => setApiKey(event.currentTarget.value)}
          error={keyError}
          autoComplete="off"
          data-1p-ignore
          data-lpignore="true"
          spellCheck={false}
          maw={520}
          classNames={{ innerInput: 'mono' }}
          visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed', tabIndex: 0 }}
        />
        <div>
          <Switch
            label="Active"
            aria-describedby="what-active-does"
            checked={active}
            onChange={(event) => setChosen(event.currentTarget.checked)}
            error={activeError}
            withThumbIndicator={false}
          />
          <Text c="dimmed" fz="xs" mt={4} id="what-active-does">
            While this is off, Stagedoor asks Ashby for nothing. What Ashby sends is kept and waits.
          </Text>
        </div>
        {turningOn && connection.waiting > 0 && (
          <Text role="status">
            {count(connection.waiting, 'delivery waits', 'deliveries wait')}.{' '}
            {connection.waiting <= FEW
              ? 'They are processed when you save.'
              : 'They keep waiting until you have looked at them and chosen.'}
          </Text>
        )}
        {unreachable && (
          <Alert variant="outline" color="yellow" role="alert" title="Ashby could not be reached">
            <Text>
              {failure?.detail ??
                'Ashby did not answer, so the key could not be checked. Nothing is saved yet. The key may be right.'}
            </Text>
            <Button mt="sm" variant="default" loading={save.isPending} onClick={() => submit(true)}>
              Save anyway
            </Button>
          </Alert>
        )}
        {stale && (
          <Alert variant="outline" color="yellow" role="alert" title="Somebody else saved in the meantime">
            <Text>
              Your change is not saved. Reload to see theirs; a key that you typed stays in its field.
            </Text>
            <Button mt="sm" variant="default" onClick={() => void reload()}>
              Reload
            </Button>
          </Alert>
        )}
        {other && <Problem failure={other} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
