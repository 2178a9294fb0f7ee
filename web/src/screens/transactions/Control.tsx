import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TransactionLine } from '../../api/types';
import { ENOUGH } from '../../parts/format';

/** Whether the latest weeks are as they always were. */
export const Control = ({ line }: { line: TransactionLine }) => {
  const { t } = useTranslation();
  if (line.retired) return <Badge color="gray">{t('transactions.isRetired')}</Badge>;
  if (line.judged < ENOUGH) return <Badge color="gray">{t('figure.few')}</Badge>;
  return line.alarms > 0 ? (
    <Badge color="red">{t('transactions.alarmed')}</Badge>
  ) : (
    <Badge color="green">{t('transactions.calm')}</Badge>
  );
};
