import { Alert, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { MatchingModel } from '../../api/types';
import { useSentences } from '../../i18n/inWords';
import { Chart, type Tokens } from '../../parts/Chart';
import type { Column } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Panel, Picture } from '../../parts/Panel';
import { NothingLearned } from './NothingLearned';

type Figures = NonNullable<MatchingModel['figures']>;
type Level = Figures['levels'][number];

const Weights = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const named = useCallback(
    (level: Level) =>
      t(`matching.field.${level.field}` as 'matching.field.surname', {
        defaultValue: level.field,
      }),
    [t],
  );
  const levelled = useCallback(
    (level: Level) =>
      t(`matching.level.${level.level}` as 'matching.level.same', {
        defaultValue: level.level,
      }),
    [t],
  );
  const columns: Column<Level>[] = [
    { id: 'field', header: t('matching.fieldName'), value: named },
    { id: 'level', header: t('matching.agreement'), value: levelled },
    {
      id: 'bits',
      header: t('matching.weight'),
      numeric: true,
      value: (level) => level.bits,
      cell: (level) => format.number(level.bits, 1),
    },
  ];
  const option = useCallback(
    (tokens: Tokens) => ({
      animation: false,
      textStyle: { fontFamily: tokens.font },
      grid: { left: 8, right: 24, top: 8, bottom: 44, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'value',
        name: t('matching.weight'),
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: tokens.dim },
        axisLabel: { color: tokens.dim },
        splitLine: { lineStyle: { color: tokens.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: figures.levels.map((level) => `${named(level)}: ${levelled(level)}`),
        axisLabel: { color: tokens.dim, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          data: figures.levels.map((level) => ({
            value: Number(level.bits.toFixed(2)),
            itemStyle: {
              color: tokens.color(
                level.bits < 0 ? '--mantine-color-red-7' : '--mantine-color-green-7',
              ),
            },
          })),
        },
      ],
    }),
    [figures.levels, named, levelled, t],
  );
  return (
    <Picture
      name="match-weights-by-level"
      title={t('matching.weights')}
      note={t('matching.weightsNote')}
      columns={columns}
      rows={figures.levels}
    >
      <Chart
        label={t('matching.weights')}
        option={option}
        height={60 + 20 * figures.levels.length}
      />
    </Picture>
  );
};

const hasSaid = (labels: NonNullable<Figures['labels']>) =>
  labels.counted + labels.contradictory + labels.doubts.length > 0;

/** What was learned, and whether it can be trusted. */
export const Model = () => {
  const { t } = useTranslation();
  const said = useSentences();
  const format = useFormats();
  const query = useAnswer('/api/identity/model');
  return (
    <Loaded query={query} height={320}>
      {({ figures }) =>
        figures ? (
          <Stack>
            {figures.doubts.length > 0 && (
              <Alert color="yellow" variant="light" title={t('matching.doubts')}>
                <List size="sm">
                  {figures.doubts.map((doubt) => (
                    <List.Item key={doubt}>{said(doubt)}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {figures.labels && hasSaid(figures.labels) && (
              <Panel title={t('matching.said')} note={t('matching.saidNote')}>
                <Text size="sm">
                  {t('matching.saidCounted', { count: figures.labels.counted })}{' '}
                  {figures.labels.contradictory > 0 &&
                    t('matching.saidContradictory', { count: figures.labels.contradictory })}
                </Text>
                {figures.labels.doubts.map((doubt) => (
                  <Text size="sm" key={doubt}>
                    {said(doubt)}
                  </Text>
                ))}
              </Panel>
            )}
            <Panel title={t('matching.blocking')} note={t('matching.blockingNote')}>
              <SimpleGrid cols={{ base: 2, sm: 3 }}>
                <Stack gap={0}>
                  <Text size="xs" c="dimmed">
                    {t('matching.blockingRecall')}
                  </Text>
                  <Text fw={650}>{format.percent(figures.blockingRecall)}</Text>
                </Stack>
                <Stack gap={0}>
                  <Text size="xs" c="dimmed">
                    {t('matching.recordsCompared')}
                  </Text>
                  <Text fw={650}>{format.number(figures.records)}</Text>
                </Stack>
                <Stack gap={0}>
                  <Text size="xs" c="dimmed">
                    {t('matching.keysUsed')}
                  </Text>
                  <Text fw={650}>{format.number(figures.keys.length)}</Text>
                </Stack>
              </SimpleGrid>
            </Panel>
            <Weights figures={figures} />
          </Stack>
        ) : (
          <NothingLearned title={t('matching.model')} />
        )
      }
    </Loaded>
  );
};
