import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListFilters, useSearch, useSetSearch } from '../../../frame/search';
import { Side } from '../../../parts/Side';
import { JourneyList } from '../JourneyList';
import { JourneySteps } from '../JourneySteps';
import { MapDetail } from './MapDetail';
import { MapEditor } from './MapEditor';
import { MapList } from './MapList';
import { type Draft, emptyDraft } from './tree';

/** A map for the editor that nobody has saved yet, with what is to be said of where it comes from. */
export interface Start {
  draft: Draft;
  said: string[];
}

const NOTHING = {
  figure: undefined,
  touchpoint: undefined,
  fromNode: undefined,
  toNode: undefined,
  concern: undefined,
};

/** The journeys behind whatever was clicked in the figures or the picture of a map. */
const Behind = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const filters = useListFilters();
  const { figure, touchpoint, fromNode, toNode, concern } = useSearch();
  const set = useSetSearch();
  const opened = Boolean(figure || touchpoint || (fromNode && toNode) || concern);
  const [name, detail] = (figure ?? '').split(':');
  const parts =
    name === 'variant'
      ? { variant: detail }
      : name === 'outside'
        ? { touchpoint: detail }
        : {
            figure: name || undefined,
            ...(name === 'ended' ? { steps: detail } : { step: detail }),
          };
  return (
    <Side title={t('journeys.behind')} opened={opened} onClose={() => set(NOTHING)}>
      {concern ? (
        <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
      ) : (
        opened && (
          <JourneyList
            path={`/api/journeys/designed/${id}/journeys`}
            parameters={{ touchpoint, fromNode, toNode, ...filters, ...parts }}
            {...(name === 'broken' ? { wait: t('designed.lateBy') } : {})}
            onOpen={(one) => set({ concern: one })}
          />
        )
      )}
    </Side>
  );
};

/** Journeys as they are meant to go: drawn, read from files, or made of what was lived. */
export const Designed = () => {
  const { t } = useTranslation();
  const { open, view } = useSearch();
  const set = useSetSearch();
  const [start, setStart] = useState<Start | null>(null);
  const begin = (next: Start) => {
    setStart(next);
    set({ open: 'new' });
  };
  if (open === 'new')
    return (
      <MapEditor
        start={start ?? { draft: emptyDraft(''), said: [] }}
        onDone={(id) => {
          setStart(null);
          set({ open: id, view: undefined }, { replace: true });
        }}
      />
    );
  if (open && view === 'edit')
    return <MapEditor id={open} onDone={() => set({ view: undefined }, { replace: true })} />;
  if (open)
    return (
      <>
        <MapDetail id={open} onBack={() => set({ open: undefined, ...NOTHING })} />
        <Behind id={open} />
      </>
    );
  return <MapList onBegin={begin} label={t('designed.title')} />;
};
