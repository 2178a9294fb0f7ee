import { Button, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { MatchingModel, MatchingSettings } from '../../api/types';
import { announce, useRefusal } from '../../parts/announce';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, Picture } from '../../parts/Panel';

type Bar = NonNullable<MatchingModel['figures']>['bars'][number];

/** The first bar that a threshold leaves in. */
const at = (bars: Bar[], threshold: number) =>
  bars.find((bar) => bar.from >= threshold) ?? bars.at(-1);

const Figure = ({ label, value }: { label: string; value: string }) => (
  <Stack gap={0}>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text fw={650}>{value}</Text>
  </Stack>
);

const Picturing = ({ bars, settings }: { bars: Bar[]; settings: MatchingSettings }) => {
  const { t } = useTranslation();
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
    (tokens: Tokens) => ({
      animation: false,
      textStyle: { fontFamily: tokens.font },
      grid: { left: 56, right: 16, top: 16, bottom: 40 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: bars.map((bar) => bar.from),
        name: t('matching.weight'),
        nameLocation: 'middle',
        nameGap: 26,
        axisLabel: { color: tokens.dim },
      },
      yAxis: {
        type: 'log',
        min: 0.5,
        axisLabel: { color: tokens.dim },
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
                bar.from >= upper
                  ? '--mantine-color-green-7'
                  : bar.from >= lower
                    ? '--mantine-color-yellow-6'
                    : '--mantine-color-gray-5',
              ),
            },
          })),
        },
      ],
    }),
    [bars, lower, upper, t],
  );
  const joining = at(bars, upper);
  const asked = (at(bars, lower)?.atLeast ?? 0) - (joining?.atLeast ?? 0);
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
            disabled={!editable || (upper === settings.upper && lower === settings.lower)}
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
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <Figure label={t('matching.wouldJoin')} value={format.number(joining?.atLeast)} />
          <Figure label={t('matching.wouldWait')} value={format.number(asked)} />
          <Figure label={t('matching.precision')} value={format.percent(joining?.precision)} />
          <Figure label={t('matching.recall')} value={format.percent(joining?.recall)} />
        </SimpleGrid>
        <Chart label={t('matching.thresholds')} option={option} height={300} />
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
          <Panel title={t('matching.thresholds')}>
            <Empty
              title={t('matching.nothingLearned')}
              to="/identity?tab=resolutions"
              label={t('matching.toResolutions')}
            >
              {t('matching.nothingLearnedText')}
            </Empty>
          </Panel>
        )
      }
    </Loaded>
  );
};
