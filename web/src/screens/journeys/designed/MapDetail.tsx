import { Alert, Anchor, Badge, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, send } from '../../../api/http';
import { useAnswer, useChange } from '../../../api/queries';
import type { Schemas } from '../../../api/served';
import { usePeriodWords } from '../../../frame/period';
import { useFilters, useSearch, useSetSearch } from '../../../frame/search';
import { useRefusal } from '../../../parts/announce';
import { type Column, DataTable } from '../../../parts/DataTable';
import { DepartmentName } from '../../../parts/Department';
import { ShareFigure } from '../../../parts/Figure';
import { useFormats } from '../../../parts/format';
import { Loaded } from '../../../parts/Loaded';
import { Empty } from '../../../parts/Notices';
import { ListDownload, Panel, Picture } from '../../../parts/Panel';
import { useArcColumns } from '../arcColumns';
import { MapView } from '../MapView';
import { PictureFiles } from '../PictureFiles';
import { PATH, useAboutWords, useMayDraw } from './MapList';
import { Moves } from './Moves';

const FEW_WAYS = 10;

type Document = Schemas['DesignedMapItemDocument'];
type Report = Schemas['ConformanceReport'];
type StepLine = Schemas['ConformanceReportStepLine'];
type LivedPicture = Schemas['LivedPicturesPicture'];

const Head = ({ document, onBack }: { document: Document; onBack: () => void }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const refuse = useRefusal();
  const mayDraw = useMayDraw();
  const about = useAboutWords();
  const { line, unknown } = document;
  const archive = useChange(
    (archived: boolean) =>
      send('PATCH', `${PATH}/${line.id}`, { name: null, archived }, { ifVersion: line.version }),
    [PATH],
  );
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <Button
            variant="subtle"
            size="compact-sm"
            w="fit-content"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            {t('designed.all')}
          </Button>
          <Group gap="xs">
            <Text fw={650} size="xl" component="h2">
              {line.name}
            </Text>
            {line.archived && <Badge variant="default">{t('designed.archived')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {about(line)} · {t('designed.version', { n: line.version })} ·{' '}
            {t('designed.since', { at: format.moment(line.validFrom) })} · {line.changedBy}
            {line.owner && ` · ${t('designed.ownedBy', { owner: line.owner })}`}
          </Text>
          {line.promise && <Text size="sm">{t('designed.promised', { words: line.promise })}</Text>}
        </Stack>
        <Group gap="xs">
          {mayDraw && (
            <Button
              size="xs"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => set({ view: 'edit' })}
            >
              {t('designed.edit')}
            </Button>
          )}
          <Button
            component="a"
            href={`${PATH}/${line.id}/bpmn`}
            download
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            BPMN
          </Button>
          {mayDraw && (
            <Button
              size="xs"
              variant="default"
              loading={archive.isPending}
              onClick={() => archive.mutate(!line.archived, { onError: refuse })}
            >
              {t(line.archived ? 'designed.takeBack' : 'designed.putAway')}
            </Button>
          )}
        </Group>
      </Group>
      {unknown.length > 0 && (
        <Alert color="yellow" variant="light">
          {t('designed.unknownSteps', { count: unknown.length })}
        </Alert>
      )}
    </Stack>
  );
};

const Figures = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const { from, to } = useSearch();
  const period = usePeriodWords()(from, to);
  const { promise } = report;
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: promise ? 4 : 3 }}>
        <ShareFigure
          label={t('designed.asDesigned')}
          share={report.asDesigned}
          period={period}
          formula={t('designed.asDesignedFormula')}
          onOpen={() => set({ figure: 'departed' })}
        />
        <ShareFigure
          label={t('designed.customersAsDesigned')}
          share={report.customersAsDesigned}
          period={period}
          formula={t('designed.customersAsDesignedFormula')}
        />
        <ShareFigure
          label={t('designed.completed')}
          share={report.completed}
          period={period}
          formula={t('designed.completedFormula')}
        />
        {promise && (
          <ShareFigure
            label={t('designed.promiseKept')}
            share={promise.kept}
            period={period}
            more={t('designed.promiseMore', {
              late: format.number(promise.late),
              never: format.number(promise.never),
              open: format.number(promise.open),
            })}
            formula={t('designed.promiseFormula', { words: promise.words })}
            onOpen={() => set({ figure: 'broken' })}
          />
        )}
      </SimpleGrid>
      {report.aligned < report.asDesigned.of && (
        <Text size="xs" c="dimmed">
          {t('designed.rareWays', {
            aligned: format.number(report.aligned),
            of: format.number(report.asDesigned.of),
          })}
        </Text>
      )}
      {report.bounded > 0 && (
        <Text size="xs" c="dimmed">
          {t('designed.bounded', { n: format.number(report.bounded) })}
        </Text>
      )}
    </Stack>
  );
};

const KINDS = ['skipped', 'misordered', 'wrong_department', 'unexpected'] as const;

const countOf = (step: StepLine, kind: (typeof KINDS)[number]) =>
  kind === 'wrong_department' ? step.wrongDepartment : step[kind];

const Steps = ({ id, report }: { id: string; report: Report }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useFilters();
  const set = useSetSearch();
  const opening = (figure: string, n: number, label: string) =>
    n === 0 ? (
      '–'
    ) : (
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={t('figure.openNamed', { label })}
        onClick={() => set({ figure })}
      >
        {format.number(n)}
      </Anchor>
    );
  const columns: Column<StepLine>[] = [
    {
      id: 'step',
      header: t('designed.step'),
      value: (one) => one.label,
      cell: (one) => (
        <Stack gap={2} miw={150}>
          <Text size="sm" fw={550}>
            {one.momentThatMatters && '★ '}
            {one.label}
          </Text>
          <Group gap={6}>
            <DepartmentName id={one.department} size="xs" />
            {one.stage && (
              <Text size="xs" c="dimmed">
                {one.stage}
              </Text>
            )}
            {!one.known && (
              <Badge size="xs" color="yellow" variant="light">
                {t('designed.unknown')}
              </Badge>
            )}
          </Group>
        </Stack>
      ),
    },
    {
      id: 'reached',
      header: t('designed.reached'),
      numeric: true,
      value: (one) => one.reached.journeys,
      cell: (one) =>
        opening(
          `reached:${one.number}`,
          one.reached.journeys,
          `${one.label}: ${t('designed.reached')}`,
        ),
    },
    ...KINDS.map((kind) => ({
      id: kind,
      header: t(`designed.${kind}`),
      numeric: true,
      value: (one: StepLine) => countOf(one, kind).journeys,
      cell: (one: StepLine) =>
        opening(
          `${kind}:${one.number}`,
          countOf(one, kind).journeys,
          `${one.label}: ${t(`designed.${kind}`)}`,
        ),
    })),
  ];
  return (
    <Panel
      title={t('designed.steps')}
      note={t('designed.stepsNote')}
      actions={
        <ListDownload href={address(`${PATH}/${id}/steps`, { ...filters, format: 'csv' })} />
      }
    >
      <DataTable label={t('designed.steps')} columns={columns} rows={report.steps} />
    </Panel>
  );
};

const Ended = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const rows = report.ended.filter(({ journeys }) => journeys > 0);
  return (
    <Panel title={t('designed.ended')} note={t('designed.endedNote')}>
      {rows.length === 0 ? (
        <Text size="sm">{t('designed.endedNone')}</Text>
      ) : (
        <DataTable
          label={t('designed.ended')}
          columns={[
            {
              id: 'where',
              header: t('designed.last'),
              value: (one) => one.stage ?? one.step ?? t('designed.beforeAll'),
            },
            {
              id: 'journeys',
              header: t('silos.journeys'),
              numeric: true,
              value: (one) => one.journeys,
              cell: (one) => format.number(one.journeys),
            },
          ]}
          rows={rows}
          onOpen={(one) => set({ figure: `ended:${one.steps.join(',')}` })}
        />
      )}
    </Panel>
  );
};

const Outside = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  return (
    <Panel title={t('designed.outside')} note={t('designed.outsideNote')}>
      {report.outside.length === 0 ? (
        <Text size="sm">{t('designed.outsideNone')}</Text>
      ) : (
        <DataTable
          label={t('designed.outside')}
          height={360}
          columns={[
            { id: 'label', header: t('designed.touchpoint'), value: (one) => one.label },
            {
              id: 'journeys',
              header: t('silos.journeys'),
              numeric: true,
              value: (one) => one.count.journeys,
              cell: (one) => format.number(one.count.journeys),
            },
            {
              id: 'times',
              header: t('journeys.occurrences'),
              numeric: true,
              value: (one) => one.count.times,
              cell: (one) => format.number(one.count.times),
            },
          ]}
          rows={report.outside}
          onOpen={(one) => set({ figure: `outside:${one.touchpoint}` })}
        />
      )}
    </Panel>
  );
};

const Ways = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const [shown, setShown] = useState(FEW_WAYS);
  return (
    <Panel title={t('designed.ways')} note={t('designed.waysNote')}>
      <DataTable
        label={t('designed.ways')}
        height={520}
        columns={[
          {
            id: 'way',
            header: t('journeys.steps'),
            value: (one) => one.moves.map(({ label }) => label).join(' → '),
            cell: (one) => <Moves moves={one.moves} />,
          },
          {
            id: 'cost',
            header: t('designed.departures'),
            numeric: true,
            value: (one) => one.cost,
            cell: (one) => (one.exact ? '' : '≤ ') + format.number(one.cost),
          },
          {
            id: 'journeys',
            header: t('silos.journeys'),
            numeric: true,
            value: (one) => one.journeys,
            cell: (one) => format.number(one.journeys),
          },
        ]}
        rows={report.ways.slice(0, shown)}
        more={{ has: shown < report.ways.length, load: () => setShown(shown + FEW_WAYS) }}
        onOpen={(one) => set({ figure: `variant:${one.variant}` })}
      />
    </Panel>
  );
};

const Drawn = ({ id, picture, name }: { id: string; picture: LivedPicture; name: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useFilters();
  const { count, from, to } = useSearch();
  const set = useSetSearch();
  const period = usePeriodWords()(from, to);
  const svg = address(`${PATH}/${id}/picture.svg`, { ...filters, count });
  const { ends, counts } = useArcColumns(picture.map);
  const marks = new Map(picture.arcs.map((arc) => [`${arc.from} → ${arc.to}`, arc.mark]));
  type Arc = LivedPicture['map']['arcs'][number];
  const markOf = (arc: Arc) => marks.get(`${arc.from} → ${arc.to}`) ?? 'rest';
  const columns: Column<Arc>[] = [
    ...ends,
    {
      id: 'mark',
      header: t('designed.mark'),
      value: (arc) => t(`designed.mark.${markOf(arc)}` as 'designed.mark.designed'),
    },
    ...counts,
    {
      id: 'median',
      header: t('silos.medianWait'),
      numeric: true,
      value: (arc) => arc.medianWaitSeconds,
      cell: (arc) => format.duration(arc.medianWaitSeconds),
    },
  ];
  return (
    <Picture
      title={t('designed.picture')}
      note={t('designed.pictureNote', {
        period,
        journeys: format.number(picture.map.totals.journeys),
      })}
      name={`${name} designed and lived`}
      columns={columns}
      rows={picture.map.arcs}
      onOpen={(arc) => set({ fromNode: arc.from, toNode: arc.to, touchpoint: undefined })}
      actions={<PictureFiles svg={svg} name={name} />}
    >
      <Stack gap="xs">
        <MapView
          map={picture.map}
          measure="count"
          marks={{
            arcs: marks,
            nodes: new Map(picture.nodes.map((node) => [node.id, node.mark])),
          }}
        />
        <Text size="xs" c="dimmed">
          {t('designed.legend')}
        </Text>
      </Stack>
    </Picture>
  );
};

const Lived = ({ document }: { document: Document }) => {
  const { t } = useTranslation();
  const filters = useFilters();
  const set = useSetSearch();
  const { id, version, name } = document.line;
  const report = useAnswer(`${PATH}/${id}/conformance`, { ...filters, version });
  const picture = useAnswer(`${PATH}/${id}/picture`, { ...filters, version });
  return (
    <Stack>
      <Loaded query={report} height={120}>
        {(data) =>
          data.asDesigned.of === 0 ? (
            <Panel title={t('designed.conformance')}>
              <Empty title={t(data.about ? 'designed.noJourneys' : 'designed.aboutNothing')}>
                {t(data.about ? 'designed.noJourneysText' : 'designed.aboutNothingText')}
              </Empty>
              {!data.about && (
                <Group justify="center">
                  <Button size="xs" variant="light" onClick={() => set({ view: 'edit' })}>
                    {t('designed.sayAbout')}
                  </Button>
                </Group>
              )}
            </Panel>
          ) : (
            <Figures report={data} />
          )
        }
      </Loaded>
      <Loaded query={picture} height={520}>
        {(data) => <Drawn id={id} picture={data} name={name} />}
      </Loaded>
      {report.data && report.data.asDesigned.of > 0 && (
        <>
          <Steps id={id} report={report.data} />
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <Ended report={report.data} />
            <Outside report={report.data} />
          </SimpleGrid>
          <Ways report={report.data} />
        </>
      )}
    </Stack>
  );
};

/** One designed map, beside the journeys that were lived. */
export const MapDetail = ({ id, onBack }: { id: string; onBack: () => void }) => {
  const query = useAnswer(`${PATH}/${encodeURIComponent(id)}`);
  return (
    <Loaded query={query} height={480}>
      {(document) => (
        <Stack>
          <Head document={document} onBack={onBack} />
          <Lived document={document} />
        </Stack>
      )}
    </Loaded>
  );
};
