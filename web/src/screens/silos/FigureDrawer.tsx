import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCounting, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { Side } from '../../parts/Side';
import { JourneyList } from '../journeys/JourneyList';
import { JourneySteps } from '../journeys/JourneySteps';
import { type Opened, readFigure } from './figures';

const titles = {
  handover: 'silos.withHandover',
  handovers: 'silos.perJourney',
  'border-wait': 'silos.borderWait',
  rework: 'silos.rework',
} as const;

const titleOf = ({ figure, topic }: Opened) => {
  if (figure === 'repeat') return topic === 'same' ? 'silos.repeatSame' : 'silos.repeatAny';
  return titles[figure as keyof typeof titles] ?? 'silos.pingPong';
};

/** The journeys behind one of the shares, and one journey's steps. */
export const FigureDrawer = () => {
  const { t } = useTranslation();
  const { figure, concern } = useSearch();
  const set = useSetSearch();
  const filters = useListFilters();
  const { workingTime } = useCounting();
  const opened = readFigure(figure);
  const waits: Record<string, string> = {
    repeat: t('silos.untilNext'),
    'border-wait': t(workingTime ? 'journeys.workingWait' : 'journeys.wait'),
  };
  return (
    <Side
      title={opened && t(titleOf(opened), { days: opened.days ?? '' })}
      opened={Boolean(opened)}
      onClose={() => set({ figure: undefined, concern: undefined })}
    >
      {opened &&
        (concern ? (
          <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
        ) : (
          <Stack>
            {opened.figure === 'repeat' && (
              <Text size="sm" c="dimmed">
                {t('silos.repeatList')}
              </Text>
            )}
            <JourneyList
              path="/api/silos/journeys"
              wait={waits[opened.figure]}
              handovers={opened.figure === 'handovers'}
              parameters={{ ...filters, ...opened }}
              onOpen={(concern) => set({ concern })}
            />
          </Stack>
        ))}
    </Side>
  );
};
