import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlPoint, TransactionChart } from '../../api/types';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { type Formats, useFormats } from '../../parts/format';
import { Empty } from '../../parts/Notices';
import { Picture } from '../../parts/Panel';

/** The rules that a point breaks, in words. */
export const useRules = () => {
  const { t } = useTranslation();
  return (point: ControlPoint) =>
    point.broken.map((rule) => t(`transactions.rule.${rule as 'beyond_limit'}`)).join(', ');
};

const lineOf = (name: string, values: number[], color: string, type: string) => ({
  name,
  type: 'line',
  step: 'middle',
  symbol: 'none',
  data: values,
  lineStyle: { color, width: 1.5, type },
  itemStyle: { color },
});

interface Drawn {
  chart: TransactionChart;
  names: { share: string; centre: string; low: string; high: string };
  format: Formats;
  rules: (point: ControlPoint) => string;
}

const optionOf = ({ chart, names, format, rules }: Drawn) => {
  const { points } = chart;
  const days = points.map(({ day }) => format.date(day));
  return ({ ink, dim, line, body, font, color }: Tokens) => ({
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 52, right: 16, top: 34, bottom: 30 },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemHeight: 8 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: body,
      borderColor: line,
      textStyle: { color: ink },
      formatter: (shown: { dataIndex: number }[]) => {
        const point = points[shown[0]?.dataIndex ?? -1];
        if (!point) return '';
        const { share, low, high } = point;
        return [
          `${format.date(point.day)}: <strong>${format.percent(share.value)}</strong>`,
          `n = ${format.number(share.n)} / ${format.number(share.of)}`,
          format.interval(low, high),
          rules(point),
        ]
          .filter(Boolean)
          .join('<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: days,
      axisLabel: { color: dim, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      axisLabel: { color: dim, formatter: (value: number) => format.percent(value, 0) },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      lineOf(
        names.high,
        points.map(({ high }) => high),
        dim,
        'dashed',
      ),
      lineOf(
        names.centre,
        points.map(() => chart.centre),
        dim,
        'solid',
      ),
      lineOf(
        names.low,
        points.map(({ low }) => low),
        dim,
        'dashed',
      ),
      {
        name: names.share,
        type: 'line',
        data: points.map(({ share, broken }) => ({
          value: share.value,
          symbol: broken.length > 0 ? 'diamond' : 'circle',
          symbolSize: broken.length > 0 ? 13 : 5,
          itemStyle: {
            color: color(broken.length > 0 ? '--mantine-color-red-6' : '--mantine-color-indigo-5'),
          },
        })),
        symbol: 'circle',
        lineStyle: { color: color('--mantine-color-indigo-5'), width: 2 },
        itemStyle: { color: color('--mantine-color-indigo-5') },
      },
    ],
  });
};

interface Shape {
  title: string;
  name: string;
  chart: TransactionChart;
  onOpen: (point: ControlPoint) => void;
}

/** Shares one after another beside what chance alone would make of them. */
export const ControlChart = ({ title, name, chart, onOpen }: Shape) => {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const rules = useRules();
  const names = useMemo(
    () => ({
      share: t('transactions.share'),
      centre: t('transactions.centre'),
      low: t('transactions.low'),
      high: t('transactions.high'),
    }),
    [t],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats and words follow the language.
  const option = useCallback(optionOf({ chart, names, format, rules }), [chart, i18n.language]);
  const columns: Column<ControlPoint>[] = [
    {
      id: 'day',
      header: t('transactions.from'),
      value: ({ day }) => day,
      cell: ({ day }) => format.date(day),
      oneLine: true,
    },
    {
      id: 'share',
      header: t('transactions.share'),
      numeric: true,
      value: ({ share }) => share.value,
      cell: ({ share }) => format.percent(share.value),
    },
    {
      id: 'n',
      header: 'n',
      numeric: true,
      value: ({ share }) => share.of,
      cell: ({ share }) =>
        t('figure.of', { n: format.number(share.n), of: format.number(share.of) }),
    },
    {
      id: 'limits',
      header: t('transactions.limits'),
      numeric: true,
      value: ({ low }) => low,
      cell: ({ low, high }) => format.interval(low, high),
    },
    { id: 'rules', header: t('transactions.rules'), value: rules },
  ];
  return (
    <Picture
      title={title}
      note={t('transactions.chartNote', {
        n: format.number(chart.learnedFrom),
        centre: format.percent(chart.centre),
        spread: format.number(chart.spread, 2),
      })}
      name={name}
      columns={columns}
      rows={chart.points}
      onOpen={onOpen}
    >
      {chart.points.length === 0 ? (
        <Empty title={t('transactions.noPoints')}>{t('transactions.noPointsText')}</Empty>
      ) : (
        <Chart label={title} option={option} height={280} />
      )}
    </Picture>
  );
};
