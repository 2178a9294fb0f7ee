import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { asText, useFormats } from '../../parts/format';
import { Empty } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';

/** What the departments say of this person, each value with the source that says it. */
export const Profile = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const columns: Column<Customer['attributes'][number]>[] = [
    { id: 'name', header: t('profile.attribute'), value: (one) => one.name },
    { id: 'value', header: t('profile.value'), value: (one) => asText(one.value) },
    { id: 'source', header: t('profile.source'), value: (one) => one.source },
    {
      id: 'at',
      header: t('profile.at'),
      numeric: true,
      value: (one) => one.at,
      cell: (one) => format.date(one.at),
    },
  ];
  return (
    <Panel title={t('customer.profile')} note={t('profile.note')}>
      {customer.attributes.length === 0 ? (
        <Empty title={t('profile.none')} />
      ) : (
        <DataTable label={t('customer.profile')} columns={columns} rows={customer.attributes} />
      )}
    </Panel>
  );
};
