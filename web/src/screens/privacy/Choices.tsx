import { Select, Stack } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useList } from '../../api/queries';
import { useSearch, useSetSearch } from '../../frame/search';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel, Picture } from '../../parts/Panel';
import { SaidTable, usePurposeNames } from './SaidTable';

const PATH = '/api/privacy/choices';
const KINDS = [
  'given',
  'withdrawn',
  'objected',
  'objection_lifted',
  'restricted',
  'restriction_lifted',
] as const;
const DRAWN = ['given', 'withdrawn', 'objected'] as const;
const COLORS = {
  given: '--mantine-color-teal-6',
  withdrawn: '--mantine-color-orange-6',
  objected: '--mantine-color-grape-6',
} as const;

interface Month {
  month: string;
  purpose: string;
  given: number;
  withdrawn: number;
  objected: number;
}

const barsOf = (months: Month[], { ink, line, font, color }: Tokens, t: TFunction) => {
  const names = [...new Set(months.map(({ month }) => month))].sort();
  const sum = (month: string, what: (typeof DRAWN)[number]) =>
    months.filter((one) => one.month === month).reduce((all, one) => all + one[what], 0);
  return {
    textStyle: { fontFamily: font },
    tooltip: { trigger: 'axis' },
    legend: { top: 0, textStyle: { color: ink } },
    grid: { left: 48, right: 16, top: 40, bottom: 32 },
    xAxis: {
      type: 'category',
      data: names.map((month) => month.slice(0, 7)),
      axisLabel: { color: ink },
    },
    yAxis: {
      type: 'value',
      name: t('privacy.choices.axis'),
      nameTextStyle: { color: ink, align: 'left' },
      minInterval: 1,
      axisLabel: { color: ink },
      splitLine: { lineStyle: { color: line } },
    },
    series: DRAWN.map((what) => ({
      type: 'bar',
      stack: 'all',
      barMaxWidth: 40,
      name: t(`privacy.choice.${what}`),
      itemStyle: { color: color(COLORS[what]) },
      data: names.map((month) => sum(month, what)),
    })),
  };
};

const OverTime = ({ months }: { months: Month[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const purpose = usePurposeNames();
  const option = useCallback((tokens: Tokens) => barsOf(months, tokens, t), [months, t]);
  const counted = (what: (typeof DRAWN)[number]): Column<Month> => ({
    id: what,
    header: t(`privacy.choice.${what}`),
    numeric: true,
    value: (one) => one[what],
    cell: (one) => format.number(one[what]),
  });
  return (
    <Picture
      title={t('privacy.overTime')}
      note={t('privacy.overTimeNote')}
      name="choices-by-month"
      rows={months}
      columns={[
        { id: 'month', header: t('privacy.month'), value: (one) => one.month },
        { id: 'purpose', header: t('privacy.purpose'), value: (one) => purpose(one.purpose) },
        ...DRAWN.map(counted),
      ]}
    >
      <Chart label={t('privacy.overTime')} option={option} />
    </Picture>
  );
};

/** What people said, over time and one by one. */
export const Choices = () => {
  const { t } = useTranslation();
  const figures = useAnswer('/api/privacy/figures');
  const { state } = useSearch();
  const set = useSetSearch();
  const kind = KINDS.find((one) => one === state) ?? null;
  const list = useList(PATH, { choice: kind ?? undefined });
  return (
    <Stack>
      <Loaded query={figures} height={260}>
        {({ months }) => (months.length > 0 ? <OverTime months={months} /> : null)}
      </Loaded>
      <Panel
        title={t('privacy.choices')}
        note={t('privacy.choicesNote')}
        actions={
          <>
            <Select
              aria-label={t('privacy.choice')}
              placeholder={t('privacy.allChoices')}
              size="xs"
              clearable
              data={KINDS.map((one) => ({ value: one, label: t(`privacy.choice.${one}`) }))}
              value={kind}
              onChange={(chosen) => set({ state: chosen ?? undefined })}
            />
            <ListDownload href={`${PATH}?format=csv${kind ? `&choice=${kind}` : ''}`} />
          </>
        }
      >
        <Listed list={list} height={240} empty={<Empty title={t('privacy.noChoices')} />}>
          {(items) => (
            <SaidTable
              label={t('privacy.choices')}
              rows={items}
              more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
            />
          )}
        </Listed>
      </Panel>
    </Stack>
  );
};
