import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useList } from '../../api/queries';
import type { SourceHour } from '../../api/types';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { Picture } from '../../parts/Panel';
import { Balance } from './Freshness';

const PARTS = [
  ['stored', '--tl-flow-line'],
  ['duplicates', '--tl-department-none'],
  ['quarantined', '--tl-heat-line'],
  ['suppressed', '--tl-fresh'],
] as const;

/** What came in hour by hour, and that nothing of it vanished. */
const Hours = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const list = useList(`/api/sources/${encodeURIComponent(id)}/hours`, { limit: 500 });
  // Newest first as the list comes, drawn from left to right.
  const hours = useMemo(() => [...list.items].reverse(), [list.items]);
  const option = useCallback(
    (tokens: Tokens) => ({
      animation: false,
      textStyle: { color: tokens.ink, fontFamily: tokens.font },
      grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        icon: 'roundRect',
        itemWidth: 12,
        itemHeight: 12,
        textStyle: { color: tokens.ink, fontFamily: tokens.font },
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: tokens.body,
        borderColor: tokens.line,
        textStyle: { color: tokens.ink },
        valueFormatter: (value: unknown) => format.number(Number(value)),
      },
      xAxis: {
        type: 'category',
        data: hours.map((hour) => format.hour(hour.hour)),
        axisLabel: { color: tokens.dim },
        axisLine: { lineStyle: { color: tokens.line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: tokens.dim, formatter: (value: number) => format.compact(value) },
        splitLine: { lineStyle: { color: tokens.line } },
      },
      series: PARTS.map(([part, color]) => ({
        type: 'bar',
        stack: 'received',
        name: t(`sources.${part}`),
        barMaxWidth: 28,
        itemStyle: { color: tokens.color(color) },
        data: hours.map((hour) => hour[part]),
      })),
    }),
    [hours, format, t],
  );
  const count = (part: 'received' | (typeof PARTS)[number][0]) =>
    ({
      id: part,
      header: t(`sources.${part}`),
      numeric: true,
      value: (hour) => hour[part],
      cell: (hour) => format.number(hour[part]),
    }) satisfies Column<SourceHour>;
  const columns: Column<SourceHour>[] = [
    {
      id: 'hour',
      header: t('hours.hour'),
      value: (hour) => hour.hour,
      cell: (hour) => format.hour(hour.hour),
    },
    count('received'),
    count('stored'),
    count('duplicates'),
    count('quarantined'),
    count('suppressed'),
    {
      id: 'balanced',
      header: t('sources.balance'),
      value: (hour) => (hour.balanced ? t('balance.yes') : t('balance.no')),
      cell: (hour) => <Balance balanced={hour.balanced} />,
    },
  ];
  const unbalanced = hours.filter((hour) => !hour.balanced);
  return (
    <Listed
      list={list}
      height={300}
      empty={<Empty title={t('hours.empty')}>{t('hours.emptyText')}</Empty>}
    >
      {() => (
        <Picture
          title={t('hours.title')}
          note={t('hours.note', {
            period: format.period(hours[0]?.hour, hours.at(-1)?.hour),
            count: hours.length,
          })}
          name="hours"
          columns={columns}
          rows={hours}
        >
          <Text size="sm" fw={600} c={unbalanced.length > 0 ? 'var(--tl-bad)' : 'var(--tl-good)'}>
            {unbalanced.length > 0
              ? t('hours.unbalanced', { count: unbalanced.length })
              : t('hours.balanced')}
          </Text>
          <Chart label={t('hours.title')} option={option} />
        </Picture>
      )}
    </Listed>
  );
};

export default Hours;
