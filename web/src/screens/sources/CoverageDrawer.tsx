import { Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useList } from '../../api/queries';
import type { Item } from '../../api/served';
import type { Coverage } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { CountedList } from '../../parts/CountedList';
import type { Column } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Side } from '../../parts/Side';

const PATH = '/api/sources/coverage/customers';
type Met = Item<typeof PATH>;

const Customers = ({ department, touchpoint }: { department: string; touchpoint: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const parameters = { department, touchpoint };
  const list = useList(PATH, parameters);
  const open = ({ customer, concern }: Met) => {
    if (customer) navigate({ to: '/customers/$id', params: { id: customer } });
    else if (concern) navigate({ to: '/journeys', search: { concern } as never });
  };
  const columns: Column<Met>[] = [
    {
      id: 'customer',
      header: t('silos.customers'),
      value: (one) => one.customerName ?? one.key,
      cell: (one) =>
        one.customerName ??
        (one.customer ? t('customer.unnamed') : (one.key ?? t('journeys.nobody'))),
    },
    {
      id: 'interactions',
      header: t('coverage.here'),
      numeric: true,
      value: (one) => one.interactions,
      cell: (one) => format.number(one.interactions),
    },
    {
      id: 'last',
      header: t('customers.last'),
      numeric: true,
      oneLine: true,
      value: (one) => one.lastAt,
      cell: (one) => format.date(one.lastAt),
    },
  ];
  return (
    <CountedList
      list={list}
      label={t('silos.customers')}
      nothing={t('coverage.nobody')}
      count={(total) => t('coverage.customers', { count: total, n: format.number(total) })}
      download={address(PATH, { ...parameters, format: 'csv' })}
      columns={columns}
      onOpen={open}
    />
  );
};

/** The customers behind a cell of the coverage. */
export const CoverageDrawer = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation();
  const { place } = useSearch();
  const set = useSetSearch();
  const [department = '', touchpoint = ''] = (place ?? '').split('-');
  const unit = coverage.departments.find(({ id }) => id === department);
  const step = coverage.touchpoints.find(({ id }) => id === touchpoint);
  return (
    <Side
      title={
        <Group gap="xs">
          <Text fw={600}>{step?.name ?? touchpoint}</Text>
          {unit && <DepartmentName id={unit.id} name={unit.name} />}
        </Group>
      }
      opened={Boolean(department && touchpoint)}
      onClose={() => set({ place: undefined })}
    >
      {department && touchpoint && (
        <Stack>
          <Text size="sm">{t('coverage.behind')}</Text>
          <Customers department={department} touchpoint={touchpoint} />
        </Stack>
      )}
    </Side>
  );
};
