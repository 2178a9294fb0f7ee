import { useTranslation } from 'react-i18next';
import { useFormats } from '../parts/format';
import { dayBefore } from './days';

/** The period that figures are about, with its last day as people read it. */
export const usePeriodWords = () => {
  const { t } = useTranslation();
  const format = useFormats();
  return (from: string | null | undefined, to: string | null | undefined) =>
    from || to ? format.period(from, to && dayBefore(to)) : t('filter.all');
};
