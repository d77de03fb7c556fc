import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { asProblem } from '../../../../api/http';
import { announce } from '../../../../ui';
import { useLab } from '../../lab.context';
import { useExport } from './document.api';
import { fileName } from './document.model';

/** Downloads the saved mapping as a document for version control, or for another Stagedoor. */
export function Export() {
  const { mapping, changed } = useLab();
  const fetched = useExport();
  const run = () =>
    fetched.mutate(mapping.version, {
      onSuccess: (document) => {
        download(JSON.stringify(document, null, 2), fileName(mapping.version));
        const words = `Version ${mapping.version} is exported.${
          changed.length > 0 ? ' Your unsaved changes are not in it.' : ''
        }`;
        notifications.show({ message: words, color: changed.length > 0 ? 'yellow' : 'green' });
        announce(words);
      },
      onError: (failure) => {
        const { title, detail } = asProblem(failure);
        notifications.show({
          title,
          message: <Text>{detail ?? 'Try again in a moment.'}</Text>,
          color: 'red',
        });
        announce(title);
      },
    });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={fetched.isPending}
      disabled={mapping.version === 0}
      title={mapping.version === 0 ? 'Nothing is saved yet' : undefined}
      onClick={run}
    >
      Export
    </Button>
  );
}

function download(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
