import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { Side } from '../../parts/Side';
import { JourneyList } from '../journeys/JourneyList';
import { JourneySteps } from '../journeys/JourneySteps';
import { type Opened, readFigure } from './figures';

const titleOf = ({ figure, topic }: Opened) => {
  if (figure === 'handover') return 'silos.withHandover';
  if (figure === 'rework') return 'silos.rework';
  if (figure === 'repeat') return topic === 'same' ? 'silos.repeatSame' : 'silos.repeatAny';
  return 'silos.pingPong';
};

/** The journeys behind one of the shares, and one journey's steps. */
export const FigureDrawer = () => {
  const { t } = useTranslation();
  const { figure, concern } = useSearch();
  const set = useSetSearch();
  const filters = useListFilters();
  const opened = readFigure(figure);
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
              {...(opened.figure === 'repeat' ? { wait: t('silos.untilNext') } : {})}
              parameters={{ ...filters, ...opened }}
              onOpen={(concern) => set({ concern })}
            />
          </Stack>
        ))}
    </Side>
  );
};
