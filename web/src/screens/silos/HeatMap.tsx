import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Border, Silos } from '../../api/types';
import { useCounting } from '../../frame/search';
import { DepartmentHeading } from '../../parts/Department';
import { ENOUGH, type Formats, useFormats } from '../../parts/format';
import classes from './silos.module.css';

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

const DEEPEST = 62;

/** Root scale: waits span minutes to months, and the small ones must stay visible. */
const shade = (value: number, largest: number) =>
  largest > 0 ? Math.round(Math.sqrt(Math.max(value, 0) / largest) * DEEPEST) : 0;

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
  const senders = silos.departments.filter(({ id }) => drawn.some((b) => b.from === id));
  const receivers = silos.departments.filter(({ id }) => drawn.some((b) => b.to === id));
  const largest = Math.max(
    0,
    ...drawn
      .filter((border) => !tooFew(border, measure))
      .map((border) => figureOf(border, measure, counting, cents)),
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('silos.borders')}>
      <table className={classes.map}>
        <caption className={classes.caption}>
          {t(counting.byCustomers ? 'silos.captionCustomers' : 'silos.caption')}
        </caption>
        <thead>
          <tr>
            <td className={classes.corner}>{t('silos.axes')}</td>
            {receivers.map(({ id, name, color }) => (
              <th key={id} scope="col" className={classes.column}>
                <DepartmentHeading color={color} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <tr key={sender.id}>
              <th scope="row" className={classes.sender}>
                <DepartmentHeading color={sender.color} name={sender.name} />
              </th>
              {receivers.map((receiver) => {
                const border = found.get(`${sender.id} ${receiver.id}`);
                if (!border) return <td key={receiver.id} className={classes.none} />;
                const few = tooFew(border, measure);
                const value = figureOf(border, measure, counting, cents);
                const depth = few ? 0 : shade(value, largest);
                const words = few ? t('figure.few') : wordsOf(value, measure, format);
                return (
                  <td key={receiver.id} className={classes.cell}>
                    <UnstyledButton
                      data-row
                      className={classes.button}
                      style={{
                        background: `color-mix(in srgb, var(--tl-heat) ${depth}%, var(--mantine-color-body))`,
                      }}
                      onClick={() => onOpen(border)}
                    >
                      <VisuallyHidden>
                        {t('silos.cell', { from: sender.name, to: receiver.name })}
                      </VisuallyHidden>
                      <span className={few ? classes.few : classes.value}>{words}</span>
                      <span className={classes.n}>
                        {t('figure.n', { n: format.compact(countOf(border, counting)) })}
                      </span>
                    </UnstyledButton>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
