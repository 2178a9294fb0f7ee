import { Badge, Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { Member, Role } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { Listed } from '../../parts/Listed';
import { ProblemNotice } from '../../parts/Notices';
import { Once } from '../../parts/Once';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { useRoles } from './roles';

const PATH = '/api/users';

const useReset = (id: string | undefined) =>
  useChange(() => send('POST', `${PATH}/${encodeURIComponent(id ?? '')}/password-reset`), [PATH]);

const absolute = (link: string) => new URL(link, window.location.origin).toString();

const Known = ({ user }: { user: Member }) => {
  const { t } = useTranslation();
  const roles = useRoles();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState<Role>(user.role);
  const [enabled, setEnabled] = useState(user.enabled);
  const change = useChange(
    (body: { name: string; role: Role; enabled: boolean }) =>
      send('PATCH', `${PATH}/${encodeURIComponent(user.id)}`, body, { ifVersion: user.version }),
    [PATH],
  );
  const reset = useReset(user.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, role, enabled }, { onSuccess: () => announce(t('account.saved')) });
  };
  return (
    <Stack>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('account.name')}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('admin.role')}
            description={t(`role.help.${(role ?? 'viewer') as Role}`)}
            data={roles}
            value={role}
            onChange={(value) => value && setRole(value)}
            allowDeselect={false}
          />
          <Switch
            label={t('admin.enabled')}
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
          {change.error && <ProblemNotice failure={change.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Text size="sm">{t('admin.resetText')}</Text>
      {reset.error && <ProblemNotice failure={reset.error} />}
      {reset.data ? (
        <Once
          title={t('admin.resetLink')}
          secret={absolute(reset.data.link)}
          onClose={reset.reset}
        />
      ) : (
        <Group>
          <Button
            variant="default"
            loading={reset.isPending}
            onClick={() => reset.mutate(undefined)}
          >
            {t('admin.reset')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const Added = () => {
  const { t } = useTranslation();
  const roles = useRoles();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const create = useChange(
    async (body: { login: string; name: string; role: Role }) => {
      const user = await send('POST', PATH, body, {
        idempotencyKey: newKey(),
      });
      const path = `${PATH}/${encodeURIComponent(user.id)}/password-reset` as const;
      return absolute((await send('POST', path)).link);
    },
    [PATH],
  );
  if (create.data)
    return <Once title={t('admin.invitation')} secret={create.data} onClose={create.reset} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ login, name, role });
      }}
    >
      <Stack>
        <TextInput
          label={t('account.login')}
          required
          data-autofocus
          autoComplete="off"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <TextInput
          label={t('account.name')}
          required
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('admin.role')}
          description={t(`role.help.${(role ?? 'viewer') as Role}`)}
          data={roles}
          value={role}
          onChange={(value) => value && setRole(value)}
          allowDeselect={false}
        />
        {create.error && <ProblemNotice failure={create.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {t('admin.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const Users = () => {
  const { t } = useTranslation();
  const list = useList(PATH);
  const { open } = useSearch();
  const set = useSetSearch();
  const chosen = list.items.find(({ id }) => id === open);
  const columns: Column<Member>[] = [
    { id: 'login', header: t('account.login'), value: (user) => user.login },
    { id: 'name', header: t('account.name'), value: (user) => user.name },
    { id: 'role', header: t('admin.role'), value: (user) => t(`role.${user.role}`) },
    {
      id: 'enabled',
      header: t('admin.state'),
      value: (user) => (user.enabled === false ? 0 : 1),
      cell: (user) => (
        <Badge variant="light" color={user.enabled === false ? 'gray' : 'green'} tt="none">
          {user.enabled === false ? t('admin.off') : t('admin.on')}
        </Badge>
      ),
    },
  ];
  return (
    <Listed list={list} height={240}>
      {() => (
        <Panel
          title={t('admin.users')}
          actions={
            <>
              <Button
                size="xs"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => set({ open: 'new' })}
              >
                {t('admin.newUser')}
              </Button>
              <ListDownload href={`${PATH}?format=csv`} />
            </>
          }
        >
          <DataTable
            label={t('admin.users')}
            columns={columns}
            rows={list.items}
            onOpen={(user) => set({ open: user.id })}
            isOpen={(user) => user.id === open}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
          <Side
            title={chosen?.login ?? t('admin.newUser')}
            opened={open === 'new' || Boolean(chosen)}
            onClose={() => set({ open: undefined })}
            size={440}
          >
            {open === 'new' ? <Added /> : chosen && <Known key={chosen.id} user={chosen} />}
          </Side>
        </Panel>
      )}
    </Listed>
  );
};
