import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { SaidItem } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { nameOf } from './Purposes';

/** The names of purposes by their keys, in the reader's language. */
export const usePurposeNames = () => {
  const { i18n } = useTranslation();
  const { data } = useAnswer('/api/privacy/purposes');
  const names = new Map((data?.items ?? []).map((one) => [one.key, nameOf(one, i18n.language)]));
  return (key: string | null | undefined) => (key ? (names.get(key) ?? key) : '–');
};

interface Shape {
  label: string;
  rows: SaidItem[];
  more?: { has: boolean; load: () => void };
}

/** What people said, one line each. */
export const SaidTable = ({ label, rows, more }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const purpose = usePurposeNames();
  const columns: Column<SaidItem>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (one) => one.at,
      cell: (one) => format.moment(one.at),
    },
    {
      id: 'customer',
      header: t('privacy.customer'),
      value: (one) => one.name ?? one.customer,
      cell: (one) => (
        <Anchor
          component={Link}
          to="/customers/$id"
          params={{ id: one.customer } as never}
          size="sm"
        >
          {one.name ?? t('customer.unnamed')}
        </Anchor>
      ),
    },
    {
      id: 'choice',
      header: t('privacy.choice'),
      value: (one) => t(`privacy.choice.${one.choice}`),
    },
    { id: 'purpose', header: t('privacy.purpose'), value: (one) => purpose(one.purpose) },
    {
      id: 'channel',
      header: t('privacy.channel'),
      value: (one) =>
        t(`consents.channel.${one.channel as 'phone'}`, { defaultValue: one.channel }),
    },
    {
      id: 'by',
      header: t('privacy.by'),
      value: (one) => (one.origin === 'preferences' ? t('privacy.herself') : one.by),
    },
    {
      id: 'reason',
      header: t('privacy.reason'),
      value: (one) => one.reason,
      cell: (one) => (
        <Text size="sm" lineClamp={2} maw={320}>
          {one.reason}
        </Text>
      ),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      {...(more ? { more, sortable: false } : {})}
    />
  );
};
