import { Anchor, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useDepartments, useList, useSession } from '../../api/queries';
import type { Source } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { Balance, Freshness } from './Freshness';

const useColumns = (): Column<Source>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const count = (id: 'received' | 'stored' | 'duplicates'): Column<Source> => ({
    id,
    header: t(`sources.${id}`),
    numeric: true,
    value: (source) => source[id],
    cell: (source) => format.number(source[id]),
  });
  return [
    { id: 'name', header: t('sources.name'), value: (source) => source.name },
    {
      id: 'department',
      header: t('filter.department'),
      value: (source) => source.department,
      cell: (source) =>
        source.department ? (
          <DepartmentName id={source.department} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('sources.departmentInData')}
          </Text>
        ),
    },
    {
      id: 'fresh',
      header: t('sources.fresh'),
      value: (source) => source.fresh,
      cell: (source) => <Freshness fresh={source.fresh} />,
    },
    {
      id: 'last',
      header: t('sources.last'),
      numeric: true,
      value: (source) => source.lastReceivedAt,
      cell: (source) => format.moment(source.lastReceivedAt),
    },
    count('received'),
    count('stored'),
    count('duplicates'),
    {
      id: 'quarantined',
      header: t('sources.quarantined'),
      numeric: true,
      value: (source) => source.quarantined,
      cell: (source) =>
        source.quarantined > 0 ? (
          <Anchor
            component={Link}
            to={`/sources?tab=quarantine&source=${encodeURIComponent(source.id)}`}
            size="sm"
            underline="always"
            onClick={(event) => event.stopPropagation()}
          >
            {format.number(source.quarantined)}
          </Anchor>
        ) : (
          format.number(0)
        ),
    },
    {
      id: 'balanced',
      header: t('sources.balance'),
      value: (source) => (source.balanced ? 1 : 0),
      cell: (source) => <Balance balanced={source.balanced} />,
    },
  ];
};

const Creating = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const departments = useDepartments();
  const [name, setName] = useState('');
  const [department, setDepartment] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>('events');
  const create = useChange(
    (body: { name: string; department: string | null; kind: string | null }) =>
      send('POST', '/api/sources', body, { idempotencyKey: newKey() }),
    ['/api/sources'],
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { name, department, kind },
          {
            onSuccess: (source) => {
              onDone();
              navigate({ to: '/sources/$id', params: { id: source.id } });
            },
          },
        );
      }}
    >
      <Stack>
        {create.error && <ProblemNotice failure={create.error} />}
        <TextInput
          label={t('sources.name')}
          description={t('sources.nameHelp')}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('filter.department')}
          value={department}
          onChange={setDepartment}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear', { name: t('filter.department') }) }}
          data={(departments.data?.items ?? []).map((one) => ({
            value: one.name,
            label: one.name,
          }))}
        />
        <Select
          label={t('sources.kind')}
          required
          value={kind}
          onChange={setKind}
          data={[
            { value: 'events', label: t('kind.events') },
            { value: 'files', label: t('kind.files') },
          ]}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {t('sources.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const SourceList = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const { open } = useSearch();
  const set = useSetSearch();
  const { data } = useSession();
  const list = useList('/api/sources', {}, { every: 30_000 });
  const close = () => set({ open: undefined });
  return (
    <Listed list={list} height={320}>
      {() => (
        <Panel
          title={t('sources.list')}
          note={t('sources.note')}
          actions={
            <>
              {data?.user.role === 'admin' && (
                <Button
                  size="xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => set({ open: 'new' })}
                >
                  {t('sources.new')}
                </Button>
              )}
              <ListDownload href="/api/sources?format=csv" />
            </>
          }
        >
          {list.items.length === 0 ? (
            <Empty
              title={t('sources.empty')}
              to="/sources?tab=import"
              label={t('sources.toImport')}
            >
              {t('sources.emptyText')}
            </Empty>
          ) : (
            <DataTable
              label={t('sources.list')}
              columns={columns}
              rows={list.items}
              onOpen={(source) => navigate({ to: '/sources/$id', params: { id: source.id } })}
              more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
            />
          )}
          <Side title={t('sources.new')} opened={open === 'new'} onClose={close} size={420}>
            {open === 'new' && <Creating onDone={close} />}
          </Side>
        </Panel>
      )}
    </Listed>
  );
};
