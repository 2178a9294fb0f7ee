import { Button, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { MatchingModel, MatchingSettings } from '../../api/types';
import { announce, useRefusal } from '../../parts/announce';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { formatsOf, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Picture } from '../../parts/Panel';
import classes from './identity.module.css';
import { NothingLearned } from './NothingLearned';
import { PLOT, STEP, ThresholdHandles } from './ThresholdHandles';

type Bar = NonNullable<MatchingModel['figures']>['bars'][number];

/** The first bar that a threshold leaves in; none where it lies above all. */
const at = (bars: Bar[], threshold: number) => bars.find((bar) => bar.from >= threshold);

const COLORS = {
  joined: '--mantine-color-green-7',
  asked: '--mantine-color-yellow-6',
  apart: '--mantine-color-gray-5',
} as const;

/** What two thresholds make of the pairs. */
const effect = (bars: Bar[], upper: number, lower: number) => {
  const all = bars[0]?.atLeast ?? 0;
  const asked = at(bars, lower)?.atLeast ?? 0;
  const joining = at(bars, upper);
  const joined = joining?.atLeast ?? 0;
  return {
    joined,
    asked: asked - joined,
    apart: all - asked,
    precision: joining?.precision,
    recall: joining?.recall ?? 0,
  };
};

interface FigureShape {
  label: string;
  value: string;
  /** The difference that moved thresholds make. */
  change?: string | undefined;
  color?: keyof typeof COLORS;
}

const Figure = ({ label, value, change, color }: FigureShape) => (
  <Stack gap={0}>
    <Text size="xs" c="dimmed">
      {color && (
        <span
          className={classes.swatch}
          style={{ background: `var(${COLORS[color]})` }}
          aria-hidden
        />
      )}
      {label}
    </Text>
    <Text fw={650}>
      {value}
      {change && (
        <Text span size="sm" fw={500} c="dimmed" ml={6}>
          ({change})
        </Text>
      )}
    </Text>
  </Stack>
);

const Picturing = ({ bars, settings }: { bars: Bar[]; settings: MatchingSettings }) => {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const format = useFormats();
  const refused = useRefusal();
  const editable = useMayEdit();
  const [upper, setUpper] = useState(settings.upper);
  const [lower, setLower] = useState(settings.lower);
  const save = useChange(
    () =>
      send(
        'PUT',
        '/api/identity/settings',
        { upper, lower, meanings: settings.meanings },
        { ifVersion: settings.version },
      ),
    ['/api/identity'],
  );
  const columns: Column<Bar>[] = [
    { id: 'from', header: t('matching.weight'), numeric: true, value: (bar) => bar.from },
    { id: 'pairs', header: t('matching.pairs'), numeric: true, value: (bar) => bar.pairs },
    { id: 'atLeast', header: t('matching.atLeast'), numeric: true, value: (bar) => bar.atLeast },
    {
      id: 'precision',
      header: t('matching.precision'),
      numeric: true,
      value: (bar) => bar.precision,
    },
    { id: 'recall', header: t('matching.recall'), numeric: true, value: (bar) => bar.recall },
  ];
  const option = useCallback(
    (tokens: Tokens) => {
      const { number } = formatsOf(language);
      return {
        animation: false,
        textStyle: { fontFamily: tokens.font },
        grid: PLOT,
        tooltip: { trigger: 'axis' },
        xAxis: {
          type: 'category',
          data: bars.map((bar) => bar.from),
          name: t('matching.weight'),
          nameLocation: 'middle',
          nameGap: 26,
          nameTextStyle: { color: tokens.dim },
          axisLabel: { color: tokens.dim },
        },
        yAxis: {
          type: 'log',
          min: 0.5,
          name: t('matching.pairs'),
          nameTextStyle: { color: tokens.dim, align: 'right' },
          axisLabel: {
            color: tokens.dim,
            formatter: (pairs: number) => (pairs < 1 ? '' : number(pairs)),
          },
          splitLine: { lineStyle: { color: tokens.line } },
        },
        series: [
          {
            type: 'bar',
            name: t('matching.pairs'),
            barCategoryGap: '10%',
            data: bars.map((bar) => ({
              value: bar.pairs || null,
              itemStyle: {
                color: tokens.color(
                  COLORS[bar.from >= upper ? 'joined' : bar.from >= lower ? 'asked' : 'apart'],
                ),
              },
            })),
          },
        ],
      };
    },
    [bars, lower, upper, t, language],
  );
  const now = effect(bars, settings.upper, settings.lower);
  const then = effect(bars, upper, lower);
  const moved = upper !== settings.upper || lower !== settings.lower;
  const changed = (what: 'joined' | 'asked' | 'apart') =>
    moved ? format.change(then[what] - now[what]) : undefined;
  const first = bars[0]?.from ?? 0;
  const last = (bars.at(-1)?.from ?? 0) + STEP;
  const bits = (value: number, what: string, count: number) =>
    t('matching.handle', { bits: format.number(value, 1), what, n: format.number(count) });
  const number = (value: string | number, take: (value: number) => void) =>
    typeof value === 'number' && take(value);
  return (
    <Picture
      name="match-weights"
      title={t('matching.thresholds')}
      note={t('matching.thresholdsNote')}
      columns={columns}
      rows={bars}
    >
      <Stack>
        <Group align="flex-end">
          <NumberInput
            label={t('matching.upper')}
            step={0.5}
            min={lower}
            max={40}
            w={180}
            value={upper}
            disabled={!editable}
            onChange={(value) => number(value, setUpper)}
          />
          <NumberInput
            label={t('matching.lower')}
            step={0.5}
            min={-6}
            max={upper}
            w={180}
            value={lower}
            disabled={!editable}
            onChange={(value) => number(value, setLower)}
          />
          <Button
            disabled={!editable || !moved}
            loading={save.isPending}
            onClick={() =>
              save.mutate(undefined, {
                onSuccess: () => announce(t('matching.thresholdsSaved')),
                onError: refused,
              })
            }
          >
            {t('action.save')}
          </Button>
        </Group>
        <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} aria-live="polite">
          <Figure
            label={t('matching.wouldJoin')}
            value={format.number(then.joined)}
            change={changed('joined')}
            color="joined"
          />
          <Figure
            label={t('matching.wouldWait')}
            value={format.number(then.asked)}
            change={changed('asked')}
            color="asked"
          />
          <Figure
            label={t('matching.wouldStay')}
            value={format.number(then.apart)}
            change={changed('apart')}
            color="apart"
          />
          <Figure label={t('matching.precision')} value={format.percent(then.precision)} />
          <Figure label={t('matching.recall')} value={format.percent(then.recall)} />
        </SimpleGrid>
        <div className={classes.chart}>
          <Chart label={t('matching.thresholds')} option={option} height={300} />
          <ThresholdHandles
            from={first}
            to={last}
            disabled={!editable}
            handles={[
              {
                kind: 'lower',
                label: t('matching.lower'),
                said: bits(lower, t('matching.wouldWait'), then.asked),
                value: lower,
                min: Math.max(-6, first),
                max: upper,
                onChange: setLower,
              },
              {
                kind: 'upper',
                label: t('matching.upper'),
                said: bits(upper, t('matching.wouldJoin'), then.joined),
                value: upper,
                min: lower,
                max: last,
                onChange: setUpper,
              },
            ]}
          />
        </div>
        <Text size="xs" c="dimmed">
          {t('matching.handleHelp')}
        </Text>
      </Stack>
    </Picture>
  );
};

/** How the pairs are spread over weights, and what the two thresholds make of them. */
export const Thresholds = () => {
  const { t } = useTranslation();
  const model = useAnswer('/api/identity/model');
  const settings = useAnswer('/api/identity/settings');
  return (
    <Loaded query={model} height={320}>
      {({ figures }) =>
        figures ? (
          <Loaded query={settings} height={320}>
            {(set) => <Picturing key={set.version} bars={figures.bars} settings={set} />}
          </Loaded>
        ) : (
          <NothingLearned title={t('matching.thresholds')} />
        )
      }
    </Loaded>
  );
};
