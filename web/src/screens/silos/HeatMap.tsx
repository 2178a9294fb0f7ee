import { useTranslation } from 'react-i18next';
import type { Border, Silos } from '../../api/types';
import { useCounting } from '../../frame/search';
import { ENOUGH, type Formats, useFormats } from '../../parts/format';
import { Matrix } from './Matrix';

export const MEASURES = ['median', 'mean', 'p90', 'sum', 'share', 'handovers', 'cost'] as const;
export type Measure = (typeof MEASURES)[number];

export const measureOf = (text: string | undefined): Measure =>
  MEASURES.find((measure) => measure === text) ?? 'median';

type Counting = ReturnType<typeof useCounting>;

/** Waits in the time that was chosen. */
export const waitsOf = (border: Border, { workingTime }: Counting) =>
  workingTime ? border.working : border;

const countOf = (border: Border, { byCustomers }: Counting) =>
  byCustomers ? border.customers : border.handovers;

type Cents = Map<string, number>;

const figureOf = (border: Border, measure: Measure, counting: Counting, cents: Cents) => {
  const waits = waitsOf(border, counting);
  const figures: Record<Measure, number> = {
    median: waits.medianWaitSeconds,
    mean: waits.meanWaitSeconds,
    p90: waits.p90WaitSeconds,
    sum: waits.sumWaitSeconds,
    share: waits.share.value,
    handovers: countOf(border, counting),
    cost: cents.get(`${border.from} ${border.to}`) ?? 0,
  };
  return figures[measure];
};

const wordsOf = (value: number, measure: Measure, format: Formats) => {
  if (measure === 'handovers') return format.number(value);
  if (measure === 'share') return format.percent(value);
  if (measure === 'cost') return value > 0 ? format.euros(value) : '–';
  return format.about(value);
};

/** Too few cases say nothing about a wait; a count and what it adds up to are always told. */
const tooFew = (border: Border, measure: Measure) =>
  !['handovers', 'sum', 'cost'].includes(measure) && border.handovers < ENOUGH;

interface Shape {
  silos: Silos;
  measure: Measure;
  /** Every department, however many there are. */
  all: boolean;
  /** What the handovers over a border cost, where somebody priced them. */
  cents?: Cents;
  onOpen: (border: Border) => void;
}

export const HeatMap = ({ silos, measure, all, cents = new Map(), onOpen }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const counting = useCounting();
  const found = new Map(silos.borders.map((border) => [`${border.from} ${border.to}`, border]));
  const shown = new Set(all ? silos.departments.map(({ id }) => id) : silos.leading.departments);
  const drawn = silos.borders.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const said = (border: Border) => {
    const few = tooFew(border, measure);
    const value = figureOf(border, measure, counting, cents);
    return {
      few,
      value,
      words: few ? t('figure.few') : wordsOf(value, measure, format),
      n: t('figure.n', { n: format.compact(countOf(border, counting)) }),
    };
  };
  return (
    <Matrix
      label={t('silos.borders')}
      caption={t(counting.byCustomers ? 'silos.captionCustomers' : 'silos.caption')}
      axes={t('silos.axes')}
      rows={silos.departments.filter(({ id }) => drawn.some((border) => border.from === id))}
      columns={silos.departments.filter(({ id }) => drawn.some((border) => border.to === id))}
      cell={(sender, receiver) => found.get(`${sender.id} ${receiver.id}`)}
      said={said}
      between={(sender, receiver) => t('silos.cell', { from: sender.name, to: receiver.name })}
      onOpen={onOpen}
    />
  );
};
