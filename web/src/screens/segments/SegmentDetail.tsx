import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { EChartsCoreOption } from 'echarts/core';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useAnswer, useList } from '../../api/queries';
import type { Schemas } from '../../api/served';
import { Chart, type Tokens } from '../../parts/Chart';
import { type Column, DataTable } from '../../parts/DataTable';
import { type Formats, useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel, Picture } from '../../parts/Panel';
import { Deleting } from './Deleting';

type Week = Schemas['SegmentsWeek'];
type Member = Schemas['SegmentMembersMember'];

const bars =
  (weeks: Week[], format: Formats, t: TFunction) =>
  ({ color, dim, line, font }: Tokens): EChartsCoreOption => ({
    grid: { left: 48, right: 8, top: 28, bottom: 24 },
    textStyle: { fontFamily: font },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: weeks.map(({ at }) => format.date(at)),
      axisLabel: { color: dim },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      name: t('segment.members'),
      nameTextStyle: { color: dim, align: 'left' },
      minInterval: 1,
      axisLabel: { color: dim },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        type: 'bar',
        data: weeks.map(({ members }) => members),
        itemStyle: { color: color('--mantine-color-indigo-6') },
      },
    ],
  });

const Trend = ({ weeks }: { weeks: Week[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats are made anew at every drawing.
  const option = useCallback((tokens: Tokens) => bars(weeks, format, t)(tokens), [weeks, t]);
  const columns: Column<Week>[] = [
    {
      id: 'at',
      header: t('segment.week'),
      value: ({ at }) => at,
      cell: ({ at }) => format.date(at),
    },
    {
      id: 'members',
      header: t('segment.members'),
      numeric: true,
      value: ({ members }) => members,
      cell: ({ members }) => format.number(members),
    },
  ];
  return (
    <Picture
      title={t('segment.trend')}
      note={t('segment.trendNote')}
      name="segment-trend"
      columns={columns}
      rows={weeks}
    >
      <Chart label={t('segment.trend')} option={option} height={180} />
    </Picture>
  );
};

const Members = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const path = `/api/segments/${encodeURIComponent(id)}/members` as const;
  const list = useList(path);
  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t('customers.name'),
      value: (one) => one.name,
      cell: (one) => one.name ?? t('customer.unnamed'),
    },
    {
      id: 'since',
      header: t('segment.since'),
      numeric: true,
      value: (one) => one.since,
      cell: (one) => (
        <Text span size="sm" {...(one.since ? {} : { c: 'dimmed' })}>
          {one.since ? format.moment(one.since) : t('segment.sinceBefore')}
        </Text>
      ),
    },
  ];
  return (
    <Listed list={list} height={200}>
      {() => (
        <Panel
          title={t('segment.members')}
          actions={<ListDownload href={address(path, { format: 'csv' })} />}
        >
          {list.items.length === 0 ? (
            <Empty title={t('segment.nobody')} />
          ) : (
            <DataTable
              label={t('segment.members')}
              columns={columns}
              rows={list.items}
              sortable={false}
              onOpen={(one) => navigate({ to: '/customers/$id', params: { id: one.id } })}
              height={420}
              more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
            />
          )}
        </Panel>
      )}
    </Listed>
  );
};

interface Shape {
  id: string;
  mayBuild: boolean;
  onEdit: () => void;
  onGone: () => void;
}

/** One segment: what it says, how it grew, who belongs to it. */
export const SegmentDetail = ({ id, mayBuild, onEdit, onGone }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const path = `/api/segments/${encodeURIComponent(id)}` as const;
  const query = useAnswer(path, {}, { every: 4_000 });
  const trend = useAnswer(`/api/segments/${encodeURIComponent(id)}/trend`);
  return (
    <Loaded query={query} height={320}>
      {({ segment, condition }) => (
        <Stack>
          <Text>{segment.sentence}</Text>
          <Group justify="space-between" align="flex-end">
            <div>
              <Text size="xl" fw={700} aria-live="polite">
                {segment.members === null
                  ? t('segment.counting')
                  : t('segment.size', {
                      count: segment.members,
                      n: format.number(segment.members),
                    })}
              </Text>
              <Text size="xs" c="dimmed">
                {t('segment.owned', {
                  owner: segment.owner,
                  at: format.moment(segment.membersChangedAt ?? segment.countedAt),
                })}
              </Text>
            </div>
            {mayBuild && (
              <Group gap="xs">
                {condition && (
                  <Button
                    variant="default"
                    size="xs"
                    leftSection={<IconPencil size={14} aria-hidden />}
                    onClick={onEdit}
                  >
                    {t('segment.edit')}
                  </Button>
                )}
                <Deleting id={id} name={segment.name} version={segment.version} onGone={onGone} />
              </Group>
            )}
          </Group>
          {segment.members !== null && (
            <Group gap="md">
              <Anchor component={Link} to="/journeys" search={{ segment: id } as never} size="sm">
                {t('segment.toJourneys')}
              </Anchor>
              <Anchor component={Link} to="/silos" search={{ segment: id } as never} size="sm">
                {t('segment.toSilos')}
              </Anchor>
            </Group>
          )}
          <Loaded query={trend} height={180}>
            {({ items }) => <Trend weeks={items} />}
          </Loaded>
          {segment.members !== null && <Members id={id} />}
        </Stack>
      )}
    </Loaded>
  );
};
