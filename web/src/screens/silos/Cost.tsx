import { Anchor, Grid, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { CostPart, Estimate, ExcusedWait, HalvedBorder, SiloCosts } from '../../api/types';
import { useCounting, useFilters, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { type Formats, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { BorderJourneys } from './BorderDrawer';
import { barColumn, countColumn, departmentColumn } from './columns';
import { DepthDrawer } from './DepthDrawer';
import { printDepth } from './depths';

const range = (cents: Estimate, format: Formats) =>
  `${format.euros(cents.low)} – ${format.euros(cents.high)}`;

/** No cost without what one of each costs. */
export const Unpriced = () => {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('silos.unpricedText')}{' '}
      <Anchor component={Link} to="/silos?tab=settings" size="sm" underline="always">
        {t('silos.toPrices')}
      </Anchor>
    </Text>
  );
};

const Big = ({ value, children }: { value: string; children: string }) => (
  <div>
    <Text fz={30} fw={650} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {value}
    </Text>
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  </div>
);

const Money = ({ costs }: { costs: SiloCosts }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const named = (part: CostPart) => t(`silos.part.${part.part as 'handovers'}`);
  const columns: Column<CostPart>[] = [
    { id: 'part', header: t('silos.part'), value: named },
    countColumn('count', t('silos.count'), (one: CostPart) => one.count, format),
    {
      id: 'priced',
      header: t('silos.priced'),
      numeric: true,
      value: (one) => one.priced,
      cell: (one) => format.number(one.priced),
    },
    {
      id: 'unit',
      header: t('silos.unitCost'),
      numeric: true,
      value: (one) => one.usual?.mid ?? null,
      cell: (one) => (
        <>
          {one.usual
            ? `${format.money(one.usual.low)} – ${format.money(one.usual.high)}`
            : t('silos.noUsual')}
          {one.own > 0 && (
            <Text size="xs" c="dimmed">
              {t('silos.ownPrices', { n: format.number(one.own) })}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'cents',
      header: t('silos.costRange'),
      numeric: true,
      value: (one) => one.cents?.mid ?? null,
      cell: (one) => (one.cents ? range(one.cents, format) : '–'),
    },
  ];
  return (
    <Panel
      title={t('silos.money')}
      note={t('silos.moneyNote')}
      actions={<RowsDownload name="cost" columns={columns} rows={costs.parts} />}
    >
      {costs.money ? (
        <Big value={range(costs.money, format)}>
          {t('silos.mostLikely', { cents: format.euros(costs.money.mid) })}
        </Big>
      ) : (
        <Empty title={t('silos.unpriced')} to="/silos?tab=settings" label={t('silos.toPrices')}>
          {t('silos.unpricedText')}
        </Empty>
      )}
      <DataTable label={t('silos.money')} columns={columns} rows={costs.parts} sortable={false} />
    </Panel>
  );
};

const Time = ({ costs }: { costs: SiloCosts }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { workingTime } = useCounting();
  const { time } = costs;
  return (
    <Panel title={t('silos.customersTime')} note={t('silos.customersTimeNote')}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 1 }} spacing="md">
        <Big value={format.duration(workingTime ? time.waitedWorkingSeconds : time.waitedSeconds)}>
          {t(workingTime ? 'silos.waitedWorking' : 'silos.waited')}
        </Big>
        <Big value={time.minutesKnown > 0 ? format.duration(time.spentMinutes * 60) : '–'}>
          {t('silos.spent', {
            known: format.number(time.minutesKnown),
            of: format.number(time.repeats),
          })}
        </Big>
      </SimpleGrid>
      {time.minutesKnown === 0 && time.repeats > 0 && (
        <Anchor component={Link} to="/silos?tab=settings" size="sm" underline="always">
          {t('silos.toMinutes')}
        </Anchor>
      )}
    </Panel>
  );
};

const Halved = ({ rows }: { rows: HalvedBorder[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const { workingTime } = useCounting();
  const saved = (one: HalvedBorder) => (workingTime ? one.working : one.calendar);
  const columns: Column<HalvedBorder>[] = [
    departmentColumn(
      'from',
      t('silos.from'),
      (one: HalvedBorder) => one.from,
      (one) => one.fromName,
    ),
    departmentColumn(
      'to',
      t('silos.to'),
      (one: HalvedBorder) => one.to,
      (one) => one.toName,
    ),
    barColumn('saved', t('silos.saved'), rows, (one) => saved(one).savedSeconds, format.duration),
    {
      id: 'perJourney',
      header: t('silos.savedPerJourney'),
      numeric: true,
      value: (one) => saved(one).savedSecondsPerJourney,
      cell: (one) => format.about(saved(one).savedSecondsPerJourney),
    },
    countColumn('journeys', t('silos.journeys'), (one: HalvedBorder) => one.journeys, format),
    countColumn('customers', t('silos.customers'), (one: HalvedBorder) => one.customers, format),
    {
      id: 'share',
      header: t('silos.share'),
      numeric: true,
      value: (one) => one.share.value,
      cell: (one) => format.percent(one.share.value),
    },
  ];
  return (
    <Panel
      title={t('silos.halved')}
      note={t(workingTime ? 'silos.halvedNoteWorking' : 'silos.halvedNote')}
      actions={<RowsDownload name="halved-waits" columns={columns} rows={rows} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('silos.noHalved')} />
      ) : (
        <DataTable
          label={t('silos.halved')}
          columns={columns}
          rows={rows}
          height={520}
          onOpen={(one) => set({ borderFrom: one.from, borderTo: one.to })}
        />
      )}
    </Panel>
  );
};

const Excused = ({ rows }: { rows: ExcusedWait[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const { workingTime } = useCounting();
  const columns: Column<ExcusedWait>[] = [
    { id: 'reason', header: t('silos.reason'), value: (one) => one.reason },
    barColumn(
      'sum',
      t('silos.sumWait'),
      rows,
      (one) => (workingTime ? one.sumWorkingWaitSeconds : one.sumWaitSeconds),
      format.duration,
    ),
    {
      id: 'median',
      header: t('silos.medianWait'),
      numeric: true,
      value: (one) => (workingTime ? one.medianWorkingWaitSeconds : one.medianWaitSeconds),
      cell: (one) =>
        format.about(workingTime ? one.medianWorkingWaitSeconds : one.medianWaitSeconds),
    },
    countColumn('waits', t('silos.waits'), (one: ExcusedWait) => one.waits, format),
    countColumn('journeys', t('silos.journeys'), (one: ExcusedWait) => one.journeys, format),
    countColumn('customers', t('silos.customers'), (one: ExcusedWait) => one.customers, format),
  ];
  return (
    <Panel
      title={t('silos.excused')}
      note={t('silos.excusedNote')}
      actions={<RowsDownload name="excused-waits" columns={columns} rows={rows} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('silos.noExcused')}>{t('silos.noExcusedText')}</Empty>
      ) : (
        <DataTable
          label={t('silos.excused')}
          columns={columns}
          rows={rows}
          onOpen={(one) => set({ figure: printDepth('excused', one.kind) })}
        />
      )}
    </Panel>
  );
};

/** What silos cost, in money and apart from it in customers' time, and what less waiting is worth. */
export const Cost = () => {
  const query = useAnswer('/api/silos/cost', useFilters());
  return (
    <Loaded query={query} height={420}>
      {(costs) => (
        <Stack>
          <Grid gap="md">
            <Grid.Col span={{ base: 12, lg: 8 }}>
              <Money costs={costs} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <Time costs={costs} />
            </Grid.Col>
          </Grid>
          <Halved rows={costs.halved} />
          <Excused rows={costs.excused} />
          <BorderJourneys />
          <DepthDrawer />
        </Stack>
      )}
    </Loaded>
  );
};
