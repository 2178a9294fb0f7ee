import { useTranslation } from 'react-i18next';
import type { Silos } from '../../api/types';
import { usePeriodWords } from '../../frame/period';
import { useCounting, useSearch, useSetSearch } from '../../frame/search';
import { Figure, Figures, ShareFigure } from '../../parts/Figure';
import { useFormats } from '../../parts/format';
import { type Opened, printFigure, shareOf } from './figures';

const usePeriod = ({ period }: Silos) => {
  const words = usePeriodWords();
  return words(period.from, period.to);
};

const useOpening = () => {
  const set = useSetSearch();
  return (opened: Opened) => () => set({ figure: printFigure(opened), concern: undefined });
};

/** Figures on other screens lead here and open nothing there. */
interface Shape {
  silos: Silos;
  opens?: boolean;
}

/** Handovers for each journey, or for each customer. */
export const HandoverFigure = ({ silos, opens = true }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { byCustomers } = useCounting();
  const { totals } = silos;
  const n = byCustomers ? totals.customers : totals.journeys;
  const open = useOpening();
  return (
    <Figure
      label={t(byCustomers ? 'silos.perCustomer' : 'silos.perJourney')}
      value={format.number(
        byCustomers ? totals.byCustomers.handoversPerCustomer : totals.handoversPerJourney,
        2,
      )}
      n={n}
      detail={t(byCustomers ? 'silos.handoverTotal' : 'silos.handoversNineOfTen', {
        n: format.number(totals.handovers),
        p90: format.number(totals.p90HandoversPerJourney, 1),
      })}
      basis={t(byCustomers ? 'figure.customers' : 'figure.journeys', { n: format.number(n) })}
      period={usePeriod(silos)}
      formula={t('formula.handovers')}
      {...(opens ? { onOpen: open({ figure: 'handovers' }) } : {})}
    />
  );
};

/** The part of all journeys' time that passed at borders, in the time that was chosen. */
export const BorderWaitFigure = ({ silos, opens = true }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { workingTime } = useCounting();
  const { totals } = silos;
  const waits = workingTime ? totals.working : totals;
  const open = useOpening();
  return (
    <Figure
      label={t(workingTime ? 'silos.borderWaitWorking' : 'silos.borderWait')}
      value={format.percent(waits.borderWaitShare)}
      n={totals.journeys}
      detail={t(waits.excusedWaitSeconds > 0 ? 'silos.waitOfChosen' : 'silos.waitOf', {
        wait: format.duration(waits.borderWaitSeconds),
        whole: format.duration(waits.journeySeconds),
        chosen: format.duration(waits.excusedWaitSeconds),
      })}
      basis={t('figure.journeys', { n: format.number(totals.journeys) })}
      period={usePeriod(silos)}
      formula={t('formula.borderWait')}
      {...(opens ? { onOpen: open({ figure: 'border-wait' }) } : {})}
    />
  );
};

export const PingPongFigure = ({ silos, opens = true }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { byCustomers } = useCounting();
  const open = useOpening();
  return (
    <ShareFigure
      label={t(byCustomers ? 'silos.pingPongCustomers' : 'silos.pingPong')}
      share={shareOf(silos, 'pingPong', byCustomers)}
      more={t('silos.pingPongPerHandover', {
        share: format.percent(silos.totals.pingPongPerHandover),
        n: format.number(silos.totals.handovers),
      })}
      period={usePeriod(silos)}
      formula={t('formula.pingPong')}
      {...(opens ? { onOpen: open({ figure: 'ping-pong' }) } : {})}
    />
  );
};

export const Totals = ({ silos }: { silos: Silos }) => {
  const { t } = useTranslation();
  const { byCustomers } = useCounting();
  const period = usePeriod(silos);
  const open = useOpening();
  return (
    <Figures columns={4}>
      <HandoverFigure silos={silos} />
      <ShareFigure
        label={t(byCustomers ? 'silos.withHandoverCustomers' : 'silos.withHandover')}
        share={shareOf(silos, 'withHandover', byCustomers)}
        period={period}
        formula={t('formula.withHandover')}
        onOpen={open({ figure: 'handover' })}
      />
      <PingPongFigure silos={silos} />
      <BorderWaitFigure silos={silos} />
    </Figures>
  );
};

export const Repeats = ({ silos }: { silos: Silos }) => {
  const { t } = useTranslation();
  const { figure } = useSearch();
  const { byCustomers } = useCounting();
  const period = usePeriod(silos);
  const open = useOpening();
  return (
    <Figures columns={5}>
      <ShareFigure
        label={t(byCustomers ? 'silos.reworkCustomers' : 'silos.rework')}
        share={shareOf(silos, 'rework', byCustomers)}
        period={period}
        formula={t('formula.rework')}
        onOpen={open({ figure: 'rework' })}
      />
      {silos.totals.repeatContacts.map((repeat) => {
        const topic = repeat.topic === 'same' ? 'same' : 'any';
        const opened = { figure: 'repeat', days: repeat.days, topic } as const;
        return (
          <ShareFigure
            key={printFigure(opened)}
            label={t(topic === 'same' ? 'silos.repeatSame' : 'silos.repeatAny', {
              days: repeat.days,
            })}
            share={byCustomers ? repeat.customers : repeat}
            period={period}
            formula={t('formula.repeat', { days: repeat.days })}
            onOpen={open(opened)}
            selected={figure === printFigure(opened)}
          />
        );
      })}
    </Figures>
  );
};
