import { Button, Code, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { WriteKey } from '../../api/types';
import { useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { Once } from '../../parts/Once';
import { ListDownload, Panel } from '../../parts/Panel';

export const WriteKeys = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const path = `/api/sources/${encodeURIComponent(id)}/write-keys` as const;
  const list = useList(path);
  const [secret, setSecret] = useState<string>();
  const [name, setName] = useState('');
  const create = useChange(
    () =>
      send('POST', path, name.trim() ? { name: name.trim() } : {}, { idempotencyKey: newKey() }),
    [path],
  );
  const withdraw = useChange(
    (key: string) => send('DELETE', `${path}/${encodeURIComponent(key)}`),
    [path],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(undefined, {
      onSuccess: (key) => {
        setSecret(key.key);
        setName('');
      },
      onError: refused,
    });
  };
  const columns: Column<WriteKey>[] = [
    {
      id: 'name',
      header: t('keys.for'),
      value: (key) => key.name ?? '',
      cell: (key) => key.name ?? '–',
    },
    {
      id: 'key',
      header: t('keys.key'),
      value: (key) => key.hint,
      cell: (key) => <Code>{key.hint}…</Code>,
    },
    {
      id: 'created',
      header: t('keys.created'),
      value: (key) => key.createdAt,
      cell: (key) => format.moment(key.createdAt),
    },
    {
      id: 'withdraw',
      header: t('action.label'),
      value: () => '',
      cell: (key) =>
        key.revokedAt ? (
          t('keys.withdrawn', { at: format.moment(key.revokedAt) })
        ) : (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => withdraw.mutate(key.id, { onError: refused })}
          >
            {t('keys.withdraw')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      title={t('source.keys')}
      note={t('keys.note')}
      actions={<ListDownload href={`${path}?format=csv`} />}
    >
      <Stack>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              label={t('keys.for')}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button
              type="submit"
              leftSection={<IconPlus size={14} aria-hidden />}
              loading={create.isPending}
            >
              {t('keys.new')}
            </Button>
          </Group>
        </form>
        {secret && (
          <Once title={t('keys.once')} secret={secret} onClose={() => setSecret(undefined)} />
        )}
        <Listed
          list={list}
          height={120}
          empty={<Empty title={t('keys.none')}>{t('keys.noneText')}</Empty>}
        >
          {(items) => <DataTable label={t('source.keys')} columns={columns} rows={items} />}
        </Listed>
      </Stack>
    </Panel>
  );
};
