import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const colors: Record<string, string> = { ok: 'green', late: 'yellow', silent: 'red' };

export const Freshness = ({ fresh }: { fresh: string }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[fresh] ?? 'gray'} tt="none">
      {t(`fresh.${fresh}` as 'fresh.ok', { defaultValue: fresh })}
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
