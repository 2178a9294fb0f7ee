import { Alert, Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { ControlPoint, DefinedTransaction, TransactionReport } from '../../api/types';
import { useFilters, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { Figure, Figures, ShareFigure } from '../../parts/Figure';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { JourneyList } from '../journeys/JourneyList';
import { JourneySteps } from '../journeys/JourneySteps';
import { barColumn, useShareColumns } from '../silos/columns';
import { ControlChart, useRules } from './ControlChart';
import { TransactionForm } from './TransactionForm';

type Path = `/api/transactions/${string}`;

const pathOf = (id: string): Path => `/api/transactions/${encodeURIComponent(id)}`;

/** The latest points that are out of control, on the side of the worse. */
const Alarms = ({ report }: { report: TransactionReport }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const rules = useRules();
  const { alarms } = report.chart;
  if (alarms.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm" fw={600}>
        {t('transactions.outOfControl')}
      </Text>
      {alarms.map((point) => (
        <Text key={point.day} size="sm">
          {t('transactions.alarm', {
            day: format.date(point.day),
            share: format.percent(point.share.value),
            n: format.number(point.share.of),
            rules: rules(point),
          })}
        </Text>
      ))}
    </Alert>
  );
};

const Conditions = ({ report, open }: { report: TransactionReport; open: (f: string) => void }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const shares = useShareColumns();
  type Row = TransactionReport['failures'][number];
  const rows = report.failures;
  const named = (row: Row) => t(`transactions.failure.${row.failure as 'rework'}`);
  const columns: Column<Row>[] = [
    { id: 'failure', header: t('transactions.failed'), value: named },
    barColumn('n', t('silos.journeys'), rows, (row) => row.journeys.n, format.number),
    ...shares(t('silos.shareOfJourneys'), (row: Row) => row.journeys),
  ];
  return (
    <Panel
      title={t('transactions.conditions')}
      note={t('transactions.conditionsNote')}
      actions={<RowsDownload name="conditions" columns={columns} rows={rows} />}
    >
      <DataTable
        label={t('transactions.conditions')}
        columns={columns}
        rows={rows}
        sortable={false}
        onOpen={(row) => open(row.failure)}
      />
    </Panel>
  );
};

const LeftAt = ({ report }: { report: TransactionReport }) => {
  const { t } = useTranslation();
  const format = useFormats();
  type Row = TransactionReport['leftAt'][number];
  const columns: Column<Row>[] = [
    { id: 'name', header: t('coverage.touchpoint'), value: (row) => row.name },
    barColumn('n', t('silos.journeys'), report.leftAt, (row) => row.journeys, format.number),
  ];
  return (
    <Panel
      title={t('transactions.leftAt')}
      note={t('transactions.leftAtNote', { n: format.number(report.incomplete) })}
      actions={<RowsDownload name="left-at" columns={columns} rows={report.leftAt} />}
    >
      {report.leftAt.length === 0 ? (
        <Empty title={t('transactions.noneLeft')} />
      ) : (
        <DataTable
          label={t('transactions.leftAt')}
          columns={columns}
          rows={report.leftAt}
          height={320}
        />
      )}
    </Panel>
  );
};

/** The journeys behind a condition or a point of the chart. */
const Behind = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { figure, begun, done, concern } = useSearch();
  const set = useSetSearch();
  const filters = useListFilters();
  return (
    <Side
      title={figure && t(`transactions.failure.${figure as 'rework'}`)}
      opened={Boolean(figure)}
      onClose={() =>
        set({ figure: undefined, begun: undefined, done: undefined, concern: undefined })
      }
    >
      {figure &&
        (concern ? (
          <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
        ) : (
          <JourneyList
            path={`${pathOf(id)}/journeys`}
            parameters={{ ...filters, failure: figure, day: begun, until: done }}
            onOpen={(concern) => set({ concern })}
          />
        ))}
    </Side>
  );
};

const Earlier = ({ defined }: { defined: DefinedTransaction }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const editable = useMayEdit();
  const path = pathOf(defined.id);
  const query = useAnswer(`${path}/history`);
  const saving = useChange(
    async (earlier: DefinedTransaction) => {
      await send('PUT', path, earlier.content, { ifVersion: defined.version });
      announce(t('org.saved'));
    },
    ['/api/transactions'],
  );
  const earlier = query.data?.items.filter(({ version }) => version < defined.version) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      <Text fw={600} size="sm">
        {t('silos.earlier')}
      </Text>
      {earlier.map((one) => (
        <Group key={one.version} justify="space-between">
          <Text size="xs">
            {format.moment(one.changedAt)} · {one.changedBy} · {one.content.name}
          </Text>
          {editable && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('silos.setAgainNamed', { version: one.version })}
              onClick={() => saving.mutate(one)}
            >
              {t('silos.setAgain')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
};

/** Changes the definition, in the right drawer. */
const Definition = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { view } = useSearch();
  const set = useSetSearch();
  const query = useAnswer(pathOf(id));
  return (
    <Side
      title={t('transactions.definition')}
      opened={view === 'edit'}
      onClose={() => set({ view: undefined })}
      size={480}
    >
      <Loaded query={query} height={320}>
        {(defined) => (
          <div key={defined.version}>
            <TransactionForm known={defined} onDone={() => set({ view: undefined })} />
            <Earlier defined={defined} />
          </div>
        )}
      </Loaded>
    </Side>
  );
};

const Report = ({ id, report }: { id: string; report: TransactionReport }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const open = (failure: string, point?: ControlPoint) =>
    set({ figure: failure, begun: point?.day, done: point?.until, concern: undefined });
  return (
    <Stack>
      <Alarms report={report} />
      <Figures columns={4}>
        <ShareFigure
          label={t('transactions.right')}
          share={report.right}
          formula={t('formula.firstTimeRight')}
          onOpen={() => open('any')}
        />
        {report.kept && (
          <ShareFigure
            label={t('transactions.kept')}
            share={report.kept}
            formula={t('formula.promiseKept')}
            onOpen={() => open('promise_broken')}
          />
        )}
        <ShareFigure
          label={t('transactions.completed')}
          share={report.completed}
          formula={t('formula.completion')}
        />
        <Figure
          label={t('transactions.duration')}
          value={format.duration(report.medianDurationSeconds)}
          n={report.completed.n}
          detail={t('transactions.nineOfTen', { p90: format.duration(report.p90DurationSeconds) })}
        />
      </Figures>
      <ControlChart
        title={t('transactions.rightChart')}
        name={`first-time-right-${id}`}
        chart={report.chart}
        onOpen={(point) => open('any', point)}
      />
      {report.keptChart && (
        <ControlChart
          title={t('transactions.keptChart')}
          name={`promise-kept-${id}`}
          chart={report.keptChart}
          onOpen={(point) => open('promise_broken', point)}
        />
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Conditions report={report} open={open} />
        <LeftAt report={report} />
      </SimpleGrid>
      {report.tooYoung > 0 && (
        <Text size="xs" c="dimmed">
          {t('transactions.tooYoung', { n: format.number(report.tooYoung) })}
        </Text>
      )}
    </Stack>
  );
};

/** One standard transaction: its shares over time, and why it was not right. */
export const Transaction = ({ id, name }: { id: string; name: string }) => {
  const { t } = useTranslation();
  const { per } = useSearch();
  const set = useSetSearch();
  const editable = useMayEdit();
  const query = useAnswer(`${pathOf(id)}/report`, { ...useFilters(), per });
  return (
    <Stack>
      <Group justify="space-between">
        <Text fw={650} size="lg" component="h2" m={0}>
          {name}
        </Text>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('transactions.per')}
            value={per === 'day' ? 'day' : 'week'}
            onChange={(next) => set({ per: next === 'day' ? 'day' : undefined })}
            data={[
              { value: 'week', label: t('transactions.week') },
              { value: 'day', label: t('transactions.day') },
            ]}
          />
          <Button size="xs" variant="default" onClick={() => set({ view: 'edit' })}>
            {t(editable ? 'transactions.edit' : 'transactions.definition')}
          </Button>
        </Group>
      </Group>
      <Loaded query={query} height={420}>
        {(report) => <Report id={id} report={report} />}
      </Loaded>
      <Behind id={id} />
      <Definition id={id} />
    </Stack>
  );
};
