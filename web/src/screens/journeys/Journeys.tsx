import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounting, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { Waiting } from '../../parts/Loaded';
import { Screen } from '../../parts/Screen';
import { Side } from '../../parts/Side';
import { AddressTabs } from '../../parts/Tabs';
import { JourneyList } from './JourneyList';
import { JourneySteps } from './JourneySteps';
import { useMapFilters } from './mapFilters';
import { StepFacts } from './StepFacts';
import { Variants } from './Variants';

const MapPanel = lazy(() => import('./MapPanel'));
const Designed = lazy(async () => ({ default: (await import('./designed/Designed')).Designed }));

const IsolatedJourneys = () => {
  const { t } = useTranslation();
  const { fromNode, toNode, touchpoint, variant, concern, tab } = useSearch();
  const filters = { ...useMapFilters(), ...useListFilters() };
  const { workingTime } = useCounting();
  const set = useSetSearch();
  // A designed map opens its own journeys.
  const opened =
    tab !== 'designed' && Boolean((fromNode && toNode) || touchpoint || variant || concern);
  return (
    <Side
      title={t('journeys.behind')}
      opened={opened}
      onClose={() =>
        set({
          fromNode: undefined,
          toNode: undefined,
          touchpoint: undefined,
          variant: undefined,
          concern: undefined,
        })
      }
    >
      {concern ? (
        <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
      ) : (
        opened && (
          <>
            {touchpoint && <StepFacts step={touchpoint} />}
            <JourneyList
              path="/api/journeys"
              {...(fromNode && toNode
                ? { wait: t(workingTime ? 'journeys.workingWait' : 'journeys.wait') }
                : {})}
              parameters={{ ...filters, fromNode, toNode, touchpoint, variant }}
              onOpen={(concern) => set({ concern })}
            />
          </>
        )
      )}
    </Side>
  );
};

export const Journeys = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.journeys')} question={t('journeys.question')}>
      <Stack>
        <AddressTabs
          label={t('nav.journeys')}
          tabs={[
            {
              value: 'map',
              label: t('journeys.map'),
              content: () => (
                <Suspense fallback={<Waiting height={480} />}>
                  <MapPanel />
                </Suspense>
              ),
            },
            {
              value: 'designed',
              label: t('designed.tab'),
              content: () => (
                <Suspense fallback={<Waiting height={480} />}>
                  <Designed />
                </Suspense>
              ),
            },
            { value: 'variants', label: t('journeys.variants'), content: () => <Variants /> },
          ]}
        />
        <IsolatedJourneys />
      </Stack>
    </Screen>
  );
};
