import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutsideJourneys, Silos } from '../../api/types';
import { usePeriodWords } from '../../frame/period';
import { useCounting, useSearch } from '../../frame/search';
import { useFormats } from '../../parts/format';
import { Empty } from '../../parts/Notices';

/** The period, how many journeys, and whose. */
export const useSilosNote = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const period = usePeriodWords();
  return (silos: Silos) =>
    t(silos.totals.customers > 0 ? 'silos.note' : 'silos.noteNobody', {
      period: period(silos.period.from, silos.period.to),
      journeys: format.number(silos.totals.journeys),
      customers: format.number(silos.totals.customers),
    });
};

/** In whose time waits are given, and who has no calendar yet. */
export const Clockwork = ({
  departments,
}: {
  departments: { name: string; calendar: boolean }[];
}) => {
  const { t } = useTranslation();
  const { workingTime } = useCounting();
  if (!workingTime) return null;
  const without = departments.filter(({ calendar }) => !calendar).map(({ name }) => name);
  return (
    <Text size="xs" c="dimmed">
      {t('silos.workingTime')}{' '}
      {without.length > 0 && (
        <>
          {t('silos.aroundTheClock', { departments: without.join(', ') })}{' '}
          <Anchor component={Link} to="/organisation?tab=calendars" size="xs" underline="always">
            {t('silos.toCalendars')}
          </Anchor>
        </>
      )}
    </Text>
  );
};

/** How exact medians are, where they are not exact. */
export const Exactness = ({ error }: { error: number }) => {
  const { t } = useTranslation();
  const format = useFormats();
  if (error === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('figure.sketched', { error: format.percent(error) })}
    </Text>
  );
};

/** How much is in no journey, so that nobody misses it. */
export const Outside = ({ outside }: { outside: OutsideJourneys }) => {
  const { t } = useTranslation();
  const format = useFormats();
  if (outside.interactions === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('silos.outside', {
        interactions: format.number(outside.interactions),
        customers: format.number(outside.customers),
      })}
    </Text>
  );
};

/** Nothing to show: because of the filters, because no concern is named, or because nothing came. */
export const NoJourneys = ({ outside }: { outside: OutsideJourneys }) => {
  const { t } = useTranslation();
  const { from, to, department, channel } = useSearch();
  if (outside.interactions > 0)
    return (
      <Empty title={t('silos.noConcern')} to="/sources" label={t('silos.toMappings')}>
        {t('silos.noConcernText')}
      </Empty>
    );
  if (from || to || department || channel)
    return <Empty title={t('silos.filtered')}>{t('silos.filteredText')}</Empty>;
  return (
    <Empty title={t('silos.empty')} to="/sources" label={t('empty.toSources')}>
      {t('silos.emptyText')}
    </Empty>
  );
};
