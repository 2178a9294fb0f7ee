import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { ApiKey, Role } from '../../api/types';
import { useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { Once } from '../../parts/Once';
import { ListDownload, Panel } from '../../parts/Panel';
import { useRoles } from './roles';

const PATH = '/api/api-keys';

export const ApiKeys = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const roles = useRoles();
  const list = useList(PATH);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('analyst');
  const create = useChange(
    (body: { name: string; role: Role }) => send('POST', PATH, body, { idempotencyKey: newKey() }),
    [PATH],
  );
  const withdraw = useChange(
    (id: string) => send('DELETE', `${PATH}/${encodeURIComponent(id)}`),
    [PATH],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, role }, { onSuccess: () => setName(''), onError: refused });
  };
  const columns: Column<ApiKey>[] = [
    { id: 'name', header: t('org.name'), value: (key) => key.name },
    { id: 'role', header: t('admin.role'), value: (key) => t(`role.${key.role}`) },
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
      cell: (key) => (
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
      title={t('admin.keys')}
      note={t('admin.keysNote')}
      actions={<ListDownload href="/api/api-keys?format=csv" />}
    >
      <Stack>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              label={t('org.name')}
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              label={t('admin.role')}
              data={roles}
              value={role}
              onChange={(value) => value && setRole(value)}
              allowDeselect={false}
            />
            <Button type="submit" loading={create.isPending}>
              {t('keys.new')}
            </Button>
          </Group>
        </form>
        {create.data?.key && (
          <Once title={t('keys.once')} secret={create.data.key} onClose={create.reset} />
        )}
        <Listed list={list} height={120} empty={<Empty title={t('admin.noKeys')} />}>
          {(items) => <DataTable label={t('admin.keys')} columns={columns} rows={items} />}
        </Listed>
      </Stack>
    </Panel>
  );
};
