import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { address, newKey, send } from '../../api/http';
import { useAnswer, useChange, useList, useMayEdit } from '../../api/queries';
import type { MatchingSettings, ResolutionChange, ResolutionSummary } from '../../api/types';
import { useSentences } from '../../i18n/inWords';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { JobProgress } from '../../parts/JobProgress';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';

const CHANGED = ['/api/identity', '/api/jobs', '/api/customers'];

const useStarting = () =>
  useChange(
    (learn: boolean) =>
      send('POST', '/api/identity/resolutions', { learn }, { idempotencyKey: newKey() }),
    CHANGED,
  );

const Preview = ({ resolution }: { resolution: ResolutionSummary }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const editable = useMayEdit();
  const path = `/api/identity/resolutions/${encodeURIComponent(resolution.id)}` as const;
  const list = useList(`${path}/changes`);
  const apply = useChange(
    () => send('POST', `${path}/apply`, undefined, { idempotencyKey: newKey() }),
    CHANGED,
  );
  const discard = useChange(() => send('DELETE', path), CHANGED);
  const columns: Column<ResolutionChange>[] = [
    {
      id: 'kind',
      header: t('changes.kind'),
      value: (change) => t(change.kind === 'merged' ? 'change.merged' : 'change.split'),
    },
    {
      id: 'customer',
      header: t('matching.customer'),
      value: (change) => change.customerName ?? change.customer,
    },
    {
      id: 'other',
      header: t('matching.into'),
      value: (change) => change.otherName ?? change.other ?? t('matching.newCustomer'),
    },
    {
      id: 'records',
      header: t('identity.records'),
      numeric: true,
      value: (change) => change.records.length,
    },
  ];
  return (
    <Panel
      title={t('matching.preview')}
      note={[
        t('matching.wouldMerge', {
          count: resolution.merged,
          n: format.number(resolution.merged),
        }),
        t('matching.wouldSplit', { count: resolution.split, n: format.number(resolution.split) }),
        t('matching.previewNote'),
      ].join(' ')}
      actions={
        <>
          <ListDownload href={address(`${path}/changes`, { format: 'csv' })} />
          {editable && (
            <>
              <Button
                variant="default"
                size="xs"
                loading={discard.isPending}
                onClick={() => discard.mutate(undefined, { onError: refused })}
              >
                {t('matching.discard')}
              </Button>
              <Button
                size="xs"
                loading={apply.isPending}
                onClick={() =>
                  apply.mutate(undefined, {
                    onSuccess: () => announce(t('matching.applied')),
                    onError: refused,
                  })
                }
              >
                {t('matching.apply')}
              </Button>
            </>
          )}
        </>
      }
    >
      {list.items.length === 0 ? (
        <Empty title={t('matching.noChanges')} />
      ) : (
        <DataTable
          label={t('matching.preview')}
          columns={columns}
          rows={list.items}
          sortable={false}
          more={{ has: Boolean(list.hasNextPage), load: () => list.fetchNextPage() }}
        />
      )}
    </Panel>
  );
};

const BY_ITSELF = ['nothing', 'first', 'every'] as const;

/** What begins and takes effect without anybody asking for it. */
const ByItself = ({ settings }: { settings: MatchingSettings }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const editable = useMayEdit();
  const save = useChange(
    (byItself: string) =>
      send(
        'PUT',
        '/api/identity/settings',
        {
          upper: settings.upper,
          lower: settings.lower,
          meanings: settings.meanings,
          byItself,
        },
        { ifVersion: settings.version },
      ),
    ['/api/identity'],
  );
  return (
    <Select
      label={t('matching.byItself')}
      maw={460}
      data={BY_ITSELF.map((value) => ({ value, label: t(`matching.byItself.${value}`) }))}
      value={settings.byItself}
      disabled={!editable || save.isPending}
      allowDeselect={false}
      onChange={(value) =>
        value &&
        save.mutate(value, {
          onSuccess: () => announce(t('matching.byItselfSaved')),
          onError: refused,
        })
      }
    />
  );
};

const Starting = ({ learned, records }: { learned: boolean; records: number }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const editable = useMayEdit();
  const start = useStarting();
  const begin = (learn: boolean) => start.mutate(learn, { onError: refused });
  return (
    <Panel title={t('matching.start.title')} note={t('matching.start.note')}>
      {records === 0 ? (
        <Empty title={t('matching.noRecords')} to="/sources" label={t('nav.sources')}>
          {t('matching.noAttributesText')}
        </Empty>
      ) : (
        <Group>
          <Button disabled={!editable} loading={start.isPending} onClick={() => begin(true)}>
            {t('matching.learn')}
          </Button>
          <Button
            variant="default"
            disabled={!editable || !learned}
            loading={start.isPending}
            onClick={() => begin(false)}
          >
            {t('matching.onlyThresholds')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('matching.namedRecords', { count: records, shown: format.number(records) })}
          </Text>
        </Group>
      )}
    </Panel>
  );
};

/** Resolving all records again: start, look, apply. */
export const Resolutions = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const said = useSentences();
  const overview = useAnswer('/api/identity');
  const settings = useAnswer('/api/identity/settings');
  const list = useList('/api/identity/resolutions');
  const counted = (
    id: 'upper' | 'lower' | 'merged' | 'split',
    header: string,
    digits = 0,
  ): Column<ResolutionSummary> => ({
    id,
    header,
    numeric: true,
    value: (one) => one[id],
    cell: (one) => format.number(one[id], digits),
  });
  const columns: Column<ResolutionSummary>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (one) => one.startedAt,
      cell: (one) => format.moment(one.startedAt),
    },
    {
      id: 'by',
      header: t('identity.by'),
      value: (one) => (one.byItself ? t('matching.itself') : one.by),
    },
    {
      id: 'state',
      header: t('quarantine.state'),
      value: (one) => one.state,
      cell: (one) => (
        <Badge variant="light" tt="none" color={one.state === 'in force' ? 'green' : 'gray'}>
          {t(`matching.state.${one.state}` as 'matching.state.waiting', {
            defaultValue: one.state,
          })}
        </Badge>
      ),
    },
    counted('upper', t('matching.upper'), 1),
    counted('lower', t('matching.lower'), 1),
    counted('merged', t('change.merged')),
    counted('split', t('change.split')),
    {
      id: 'message',
      header: t('identity.reason'),
      value: (one) => (one.message ? said(one.message) : ''),
    },
  ];
  return (
    <Loaded query={overview} height={320}>
      {({ underWay, inForce, comparable }) => (
        <Stack>
          {!underWay && <Starting learned={Boolean(inForce)} records={comparable} />}
          {underWay && underWay.state !== 'waiting' && underWay.job && (
            <Panel title={t(`matching.state.${underWay.state}` as 'matching.state.computing')}>
              <JobProgress id={underWay.job} />
            </Panel>
          )}
          {inForce && !inForce.settled && inForce.job && (
            <Panel title={t('matching.state.applying')}>
              <JobProgress id={inForce.job} />
            </Panel>
          )}
          {underWay?.state === 'waiting' && <Preview resolution={underWay} />}
          {comparable > 0 && (
            <Panel title={t('matching.byItself.title')} note={t('matching.byItself.note')}>
              <Loaded query={settings} height={80}>
                {(set) => <ByItself key={set.version} settings={set} />}
              </Loaded>
            </Panel>
          )}
          <Panel
            title={t('matching.resolutions')}
            note={t('matching.resolutionsNote')}
            actions={
              <ListDownload href={address('/api/identity/resolutions', { format: 'csv' })} />
            }
          >
            {list.items.length === 0 ? (
              <Empty title={t('matching.noResolutions')} />
            ) : (
              <DataTable
                label={t('matching.resolutions')}
                columns={columns}
                rows={list.items}
                sortable={false}
              />
            )}
          </Panel>
        </Stack>
      )}
    </Loaded>
  );
};
