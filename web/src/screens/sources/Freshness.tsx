import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Freshness as Fresh } from '../../api/types';

const colors = { ok: 'green', late: 'yellow', silent: 'red' } as const;

export const Freshness = ({ fresh }: { fresh: Fresh }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[fresh] ?? 'gray'} tt="none">
      {t(`fresh.${fresh}`, { defaultValue: fresh })}
    </Badge>
  );
};

/** Received = stored + duplicate + quarantined, or the warning that it is not so. */
export const Balance = ({ balanced }: { balanced: boolean }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={balanced ? 'green' : 'red'} tt="none">
      {balanced ? t('balance.yes') : t('balance.no')}
    </Badge>
  );
};
