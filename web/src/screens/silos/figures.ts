import type { Proportion, Silos } from '../../api/types';

/** The figures that open: what the address names them, and what the application is asked. */
export interface Opened {
  figure: string;
  days?: number;
  topic?: 'any' | 'same';
}

export const printFigure = ({ figure, days, topic }: Opened) =>
  [figure, days, topic].filter(Boolean).join('.');

export const readFigure = (text: string | undefined): Opened | undefined => {
  if (!text) return undefined;
  const [figure = '', days, topic] = text.split('.');
  return {
    figure,
    ...(days ? { days: Number(days) } : {}),
    ...(topic === 'any' || topic === 'same' ? { topic } : {}),
  };
};

type Shares = 'withHandover' | 'pingPong' | 'rework';

/** A share of journeys, or of the customers behind them. */
export const shareOf = (silos: Silos, name: Shares, byCustomers: boolean): Proportion =>
  byCustomers ? silos.totals.byCustomers[name] : silos.totals[name];
