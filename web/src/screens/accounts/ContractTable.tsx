import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountContract } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { SaidBy } from './words';

/** The contracts of an account: product, site and terms, with who says so and what was before. */
export const ContractTable = ({ contracts }: { contracts: AccountContract[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const columns: Column<AccountContract>[] = [
    { id: 'number', header: t('account.contract'), value: (one) => one.number },
    { id: 'product', header: t('account.product'), value: (one) => one.product ?? '–' },
    { id: 'site', header: t('account.site'), value: (one) => one.site ?? '–' },
    {
      id: 'from',
      header: t('account.term'),
      value: (one) => one.from,
      cell: (one) =>
        [one.from && format.date(one.from), one.to && `– ${format.date(one.to)}`]
          .filter(Boolean)
          .join(' ') || '–',
    },
    { id: 'status', header: t('account.status'), value: (one) => one.status ?? '–' },
    {
      id: 'by',
      header: t('profile.source'),
      value: (one) => one.by,
      cell: (one) => (
        <Stack gap={0}>
          <SaidBy people={one.people} by={one.by} at={one.at} />
          {one.history.length > 1 && (
            <Text size="xs" c="dimmed">
              {t('account.versions', { count: one.history.length - 1 })}
            </Text>
          )}
        </Stack>
      ),
    },
  ];
  return <DataTable label={t('account.contracts')} columns={columns} rows={contracts} />;
};
