import { Badge, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useList } from '../../api/queries';
import type { CustomerHit } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentNames } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { NameCell } from './NameCell';

const useColumns = (): Column<CustomerHit>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    {
      id: 'name',
      header: t('customers.name'),
      value: (hit) => hit.name,
      cell: (hit) => (
        <NameCell
          name={hit.name ?? t('customer.unnamed')}
          flags={hit.flags}
          beneath={hit.identifiers
            .slice(0, 3)
            .map(({ value }) => value)
            .join(' · ')}
        />
      ),
    },
    {
      id: 'departments',
      header: t('customers.departments'),
      value: (hit) => hit.departments.join(' '),
      cell: (hit) => <DepartmentNames ids={hit.departments} />,
    },
    {
      id: 'interactions',
      header: t('customers.interactions'),
      numeric: true,
      value: (hit) => hit.interactions,
      cell: (hit) => format.number(hit.interactions),
    },
    {
      id: 'open',
      header: t('customers.open'),
      numeric: true,
      value: (hit) => hit.openConcerns,
      cell: (hit) =>
        hit.openConcerns > 0 ? (
          <Badge variant="light" color="orange">
            {format.number(hit.openConcerns)}
          </Badge>
        ) : (
          format.number(0)
        ),
    },
    {
      id: 'last',
      header: t('customers.last'),
      numeric: true,
      value: (hit) => hit.lastAt,
      cell: (hit) => format.date(hit.lastAt),
    },
  ];
};

const Found = ({ query }: { query: string | undefined }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const columns = useColumns();
  const list = useList('/api/customers', { query });
  return (
    <Listed
      list={list}
      height={420}
      empty={
        query ? (
          <Empty title={t('customers.none', { query })}>{t('customers.noneText')}</Empty>
        ) : (
          <Empty title={t('customers.empty')} to="/sources" label={t('empty.toSources')}>
            {t('customers.emptyText')}
          </Empty>
        )
      }
    >
      {() => (
        <Panel
          title={query ? t('customers.found') : t('customers.all')}
          note={
            list.total === null
              ? query && t('customers.tooMany')
              : t('customers.count', { count: list.total, n: format.number(list.total) })
          }
          actions={<ListDownload href={address('/api/customers', { query, format: 'csv' })} />}
        >
          <DataTable
            label={t('nav.customers')}
            columns={columns}
            rows={list.items}
            sortable={false}
            onOpen={(hit) => navigate({ to: '/customers/$id', params: { id: hit.id } })}
            height={640}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        </Panel>
      )}
    </Listed>
  );
};

export const Customers = () => {
  const { t } = useTranslation();
  const { query } = useSearch();
  const set = useSetSearch();
  const [typed, setTyped] = useState(query ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if ((query ?? '') !== asked) set({ query: asked || undefined }, { replace: true });
  }, [asked, query, set]);
  return (
    <Screen title={t('nav.customers')} question={t('customers.question')}>
      <TextInput
        size="md"
        label={t('customers.search')}
        description={t('customers.searchHelp')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoFocus
        maw={640}
      />
      <Found query={query} />
    </Screen>
  );
};
