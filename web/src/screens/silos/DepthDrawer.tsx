import { useTranslation } from 'react-i18next';
import { useCounting, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { Side } from '../../parts/Side';
import { JourneyList } from '../journeys/JourneyList';
import { JourneySteps } from '../journeys/JourneySteps';
import { readDepth } from './depths';

/** The journeys and contacts behind a figure, and one journey's steps. */
export const DepthDrawer = () => {
  const { t } = useTranslation();
  const { figure, concern } = useSearch();
  const set = useSetSearch();
  const filters = useListFilters();
  const { workingTime } = useCounting();
  const opened = readDepth(figure);
  const waits: Record<string, string> = {
    conflict: t('silos.inTrouble'),
    crowded: t('silos.afterOther'),
    repeated: t('silos.untilNext'),
    excused: t(workingTime ? 'journeys.workingWait' : 'journeys.wait'),
  };
  return (
    <Side
      title={opened && t(`silos.behind.${opened.figure}`)}
      opened={Boolean(opened)}
      onClose={() => set({ figure: undefined, concern: undefined })}
    >
      {opened &&
        (concern ? (
          <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
        ) : (
          <JourneyList
            path="/api/silos/behind"
            wait={waits[opened.figure]}
            times={
              opened.figure === 'effort' || opened.figure === 'rework'
                ? t('silos.times')
                : undefined
            }
            parameters={{ ...filters, ...opened }}
            onOpen={(concern) => set({ concern })}
          />
        ))}
    </Side>
  );
};
