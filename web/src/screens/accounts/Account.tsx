import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconFileText, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useMayDecide } from '../../api/queries';
import type { Account, AccountDecision, AccountMember } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { FlagBadges } from '../customer/Flags';
import { InteractionDrawer } from '../customer/Interaction';
import { TimelinePanel } from '../customer/TimelinePanel';
import { ContractTable } from './ContractTable';
import { AccountDrawers } from './Editing';
import { Roles, SaidBy, useKind } from './words';

const pathOf = (id: string) => `/api/accounts/${encodeURIComponent(id)}` as const;

const Members = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const deciding = useMayDecide();
  const set = useSetSearch();
  const path = `${pathOf(id)}/members` as const;
  const query = useAnswer(path);
  const columns: Column<AccountMember>[] = [
    {
      id: 'name',
      header: t('customers.name'),
      value: (one) => one.name,
      cell: (one) => (
        <Group gap="xs">
          <Anchor component={Link} to={`/customers/${one.customer}`} size="sm">
            {one.name ?? t('customer.unnamed')}
          </Anchor>
          <FlagBadges flags={one.flags} />
        </Group>
      ),
    },
    {
      id: 'roles',
      header: t('account.roles'),
      value: (one) => one.roles.join(' '),
      cell: (one) => <Roles roles={one.roles} />,
    },
    {
      id: 'state',
      header: t('account.status'),
      value: (one) => one.state,
      cell: (one) => (
        <Text size="sm">
          {t(`account.state.${one.state as 'member'}`)}
          {(one.from || one.to) && ` · ${format.period(one.from, one.to)}`}
        </Text>
      ),
    },
    {
      id: 'said',
      header: t('profile.source'),
      value: (one) => one.sayings[0]?.by,
      cell: (one) => (
        <Stack gap={0}>
          {one.sayings.slice(0, 2).map((saying) => (
            <SaidBy key={`${saying.by} ${saying.at}`} {...saying} />
          ))}
        </Stack>
      ),
    },
    ...(deciding
      ? [
          {
            id: 'change',
            header: t('action.label'),
            value: () => '',
            cell: (one: AccountMember) =>
              one.state === 'removed' ? null : (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => set({ open: `remove-${one.customer}` })}
                >
                  {t('account.remove')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('account.members')}
      note={t('account.membersNote')}
      actions={
        <>
          {deciding && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconUserPlus size={14} aria-hidden />}
              onClick={() => set({ open: 'join' })}
            >
              {t('account.join')}
            </Button>
          )}
          <ListDownload href={`${path}?format=csv`} />
        </>
      }
    >
      <Loaded query={query} height={160}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('account.noMembers')} />
          ) : (
            <DataTable label={t('account.members')} columns={columns} rows={items} />
          )
        }
      </Loaded>
    </Panel>
  );
};

const Contracts = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const deciding = useMayDecide();
  const set = useSetSearch();
  const path = `${pathOf(id)}/contracts` as const;
  const query = useAnswer(path);
  return (
    <Panel
      title={t('account.contracts')}
      note={t('account.contractsNote')}
      actions={
        <>
          {deciding && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFileText size={14} aria-hidden />}
              onClick={() => set({ open: 'contract' })}
            >
              {t('account.addContract')}
            </Button>
          )}
          <ListDownload href={`${path}?format=csv`} />
        </>
      }
    >
      <Loaded query={query} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('account.noContracts')} />
          ) : (
            <ContractTable contracts={items} />
          )
        }
      </Loaded>
    </Panel>
  );
};

const Decisions = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const deciding = useMayDecide();
  const path = `${pathOf(id)}/decisions` as const;
  const query = useAnswer(path);
  const undo = useChange(
    (decision: string) =>
      send(
        'POST',
        `/api/account-decisions/${encodeURIComponent(decision)}/undo`,
        { reason: t('account.undoReason') },
        { idempotencyKey: newKey() },
      ),
    ['/api/accounts', '/api/customers'],
  );
  const columns: Column<AccountDecision>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (one) => one.at,
      cell: (one) => format.moment(one.at),
    },
    {
      id: 'says',
      header: t('changes.kind'),
      value: (one) => one.says.join(' '),
      cell: (one) =>
        [...new Set(one.says)].map((word) => t(`account.says.${word as 'named'}`)).join(', '),
    },
    { id: 'by', header: t('identity.by'), value: (one) => one.by },
    { id: 'reason', header: t('identity.reason'), value: (one) => one.reason },
    {
      id: 'undo',
      header: t('action.label'),
      value: (one) => (one.withdrawn ? t('changes.undone') : ''),
      cell: (one) =>
        one.withdrawn ? (
          <Text size="sm" c="dimmed">
            {t('changes.undone')}
          </Text>
        ) : deciding ? (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            loading={undo.isPending && undo.variables === one.id}
            onClick={() =>
              undo.mutate(one.id, {
                onSuccess: () => announce(t('changes.undoDone')),
                onError: refused,
              })
            }
          >
            {t('changes.undo')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel
      title={t('account.decisions')}
      note={t('account.decisionsNote')}
      actions={<ListDownload href={`${path}?format=csv`} />}
    >
      <Loaded query={query} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('account.noDecisions')} />
          ) : (
            <DataTable
              label={t('account.decisions')}
              columns={columns}
              rows={items}
              sortable={false}
            />
          )
        }
      </Loaded>
    </Panel>
  );
};

const Whole = ({ account }: { account: Account }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const kind = useKind();
  const set = useSetSearch();
  const deciding = useMayDecide();
  const name = account.name ?? t('account.unnamed');
  return (
    <Screen
      title={name}
      question={[
        kind(account.kind),
        t('account.memberCount', { count: account.members }),
        t('customer.interactions', {
          count: account.interactions,
          n: format.number(account.interactions),
        }),
        format.period(account.firstAt, account.lastAt),
      ].join(' · ')}
      above={
        <Anchor component={Link} to="/accounts" size="sm">
          {t('nav.accounts')}
        </Anchor>
      }
      actions={
        deciding && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => set({ open: 'rename' })}
          >
            {t('account.rename')}
          </Button>
        )
      }
    >
      <FlagBadges flags={account.flags} />
      {account.openConcerns.length > 0 && (
        <Panel
          title={t('customers.open')}
          note={t('account.openNote', { count: account.openConcerns.length })}
        >
          <Group gap="xs">
            {account.openConcerns.slice(0, 20).map((concern) => (
              <Badge
                key={concern.id}
                component="button"
                variant="light"
                color="orange"
                tt="none"
                style={{ cursor: 'pointer' }}
                onClick={() => set({ tab: 'timeline', group: 'concern' })}
              >
                {concern.key} · {format.date(concern.from)}
              </Badge>
            ))}
          </Group>
        </Panel>
      )}
      <AddressTabs
        label={name}
        tabs={[
          {
            value: 'members',
            label: t('account.membersAndContracts'),
            content: () => (
              <Stack>
                <Members id={account.id} />
                <Contracts id={account.id} />
              </Stack>
            ),
          },
          {
            value: 'timeline',
            label: t('customer.timeline'),
            content: () => <TimelinePanel path={`${pathOf(account.id)}/timeline`} who />,
          },
          {
            value: 'decisions',
            label: t('account.decisions'),
            content: () => <Decisions id={account.id} />,
          },
        ]}
      />
      <AccountDrawers account={account} />
      <InteractionDrawer />
    </Screen>
  );
};

export const AccountScreen = () => {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useAnswer(pathOf(id));
  return (
    <Loaded query={query} height={480}>
      {(account) => <Whole account={account} />}
    </Loaded>
  );
};
