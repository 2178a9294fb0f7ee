import { Anchor, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, newKey, send } from '../../api/http';
import { useChange, useList, useMayDecide } from '../../api/queries';
import type { AccountHit, Household } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { FlagBadges } from '../customer/Flags';
import { NameCell } from '../customer/NameCell';
import { KINDS, useKind } from './words';

const useColumns = (): Column<AccountHit>[] => {
  const { t } = useTranslation();
  const kind = useKind();
  return [
    {
      id: 'name',
      header: t('accounts.name'),
      value: (hit) => hit.name,
      cell: (hit) => (
        <NameCell name={hit.name ?? t('account.unnamed')} flags={hit.flags} beneath={hit.key} />
      ),
    },
    {
      id: 'kind',
      header: t('account.kind'),
      value: (hit) => hit.kind,
      cell: (hit) => kind(hit.kind),
    },
    {
      id: 'people',
      header: t('account.members'),
      value: (hit) => hit.people.join(', '),
      cell: (hit) => (
        <Text size="sm">
          {hit.people.join(', ')}
          {hit.members > hit.people.length &&
            ` ${t('account.more', { count: hit.members - hit.people.length })}`}
        </Text>
      ),
    },
    {
      id: 'contracts',
      header: t('account.contracts'),
      value: (hit) => hit.contracts.join(', '),
      cell: (hit) => (
        <Stack gap={0}>
          <Text size="sm">{hit.contracts.slice(0, 3).join(', ')}</Text>
          <Text size="xs" c="dimmed">
            {hit.products.join(', ')}
          </Text>
        </Stack>
      ),
    },
  ];
};

const Found = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const { query, group } = useSearch();
  const parameters = { query, kind: group };
  const list = useList('/api/accounts', parameters);
  return (
    <Listed
      list={list}
      height={420}
      empty={
        query ? (
          <Empty title={t('accounts.none', { query })}>{t('accounts.noneText')}</Empty>
        ) : (
          <Empty title={t('accounts.empty')} to="/sources" label={t('empty.toSources')}>
            {t('accounts.emptyText')}
          </Empty>
        )
      }
    >
      {() => (
        <Panel
          title={query ? t('customers.found') : t('accounts.all')}
          actions={
            <ListDownload href={address('/api/accounts', { ...parameters, format: 'csv' })} />
          }
        >
          <DataTable
            label={t('nav.accounts')}
            columns={columns}
            rows={list.items}
            sortable={false}
            onOpen={(hit) => navigate({ to: `/accounts/${hit.id}` } as never)}
            height={640}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        </Panel>
      )}
    </Listed>
  );
};

const All = () => {
  const { t } = useTranslation();
  const kind = useKind();
  const { query, group } = useSearch();
  const set = useSetSearch();
  const [typed, setTyped] = useState(query ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if ((query ?? '') !== asked) set({ query: asked || undefined }, { replace: true });
  }, [asked, query, set]);
  return (
    <Stack>
      <Group align="flex-end" gap="md">
        <TextInput
          size="md"
          label={t('accounts.search')}
          description={t('accounts.searchHelp')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          style={{ flex: 1, minWidth: 240, maxWidth: 640 }}
        />
        <SegmentedControl
          aria-label={t('account.kind')}
          value={group ?? 'all'}
          onChange={(value) => set({ group: value === 'all' ? undefined : value })}
          data={[
            { value: 'all', label: t('accounts.anyKind') },
            ...KINDS.map((one) => ({ value: one, label: kind(one) })),
          ]}
        />
      </Group>
      <Found />
    </Stack>
  );
};

const Proposals = () => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const deciding = useMayDecide();
  const list = useList('/api/accounts/proposals');
  const accept = useChange(
    (one: Household) =>
      send(
        'POST',
        '/api/accounts',
        {
          kind: 'household',
          name: one.name,
          members: one.customers.map(({ customer }) => ({ customer, roles: [] })),
          reason: t('proposal.reason'),
        },
        { idempotencyKey: newKey() },
      ),
    ['/api/accounts', '/api/customers'],
  );
  const refuse = useChange(
    (one: Household) =>
      send('POST', '/api/accounts/proposals/refusals', {
        customers: one.customers.map(({ customer }) => customer),
        reason: t('proposal.refusedReason'),
      }),
    ['/api/accounts'],
  );
  const columns: Column<Household>[] = [
    { id: 'name', header: t('accounts.name'), value: (one) => one.name },
    {
      id: 'people',
      header: t('account.members'),
      value: (one) => one.customers.map(({ name }) => name ?? '').join(', '),
      cell: (one) => (
        <Group gap="sm">
          {one.customers.map(({ customer, name, flags }) => (
            <Group key={customer} gap={6}>
              <Anchor component={Link} to={`/customers/${customer}`} size="sm">
                {name ?? t('customer.unnamed')}
              </Anchor>
              <FlagBadges flags={flags} />
            </Group>
          ))}
        </Group>
      ),
    },
    {
      id: 'decide',
      header: t('action.label'),
      value: () => '',
      cell: (one) =>
        deciding ? (
          <Group gap="xs">
            <Button
              size="compact-xs"
              loading={accept.isPending && accept.variables === one}
              onClick={() =>
                accept.mutate(one, {
                  onSuccess: () => announce(t('proposal.accepted')),
                  onError: refused,
                })
              }
            >
              {t('proposal.accept')}
            </Button>
            <Button
              variant="default"
              size="compact-xs"
              loading={refuse.isPending && refuse.variables === one}
              onClick={() =>
                refuse.mutate(one, {
                  onSuccess: () => announce(t('proposal.refused')),
                  onError: refused,
                })
              }
            >
              {t('proposal.refuse')}
            </Button>
          </Group>
        ) : null,
    },
  ];
  return (
    <Listed list={list} height={240}>
      {() => (
        <Panel
          title={t('accounts.proposals')}
          note={t('proposal.note')}
          actions={<ListDownload href={address('/api/accounts/proposals', { format: 'csv' })} />}
        >
          {list.items.length === 0 ? (
            <Empty title={t('proposal.none')} />
          ) : (
            <DataTable
              label={t('accounts.proposals')}
              columns={columns}
              rows={list.items}
              sortable={false}
              more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
            />
          )}
        </Panel>
      )}
    </Listed>
  );
};

export const Accounts = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.accounts')} question={t('accounts.question')}>
      <AddressTabs
        label={t('nav.accounts')}
        tabs={[
          { value: 'all', label: t('accounts.all'), content: () => <All /> },
          { value: 'proposals', label: t('accounts.proposals'), content: () => <Proposals /> },
        ]}
      />
    </Screen>
  );
};
