import { Alert, Anchor, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { Answer, Item } from '../../api/served';
import { useSearch } from '../../frame/search';
import { useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { JobProgress } from '../../parts/JobProgress';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Whom } from './Whom';

const PATH = '/api/privacy/erasures';
const GROUNDS = ['request', 'consent', 'objection', 'unlawful', 'obligation'] as const;
type Erasure = Item<typeof PATH>;
type Preview = Answer<'/api/privacy/erasures/preview', 'post'>;

const WHAT = {
  'sources.log': 'raw',
  'sources.quarantine': 'quarantine',
  'customers.record': 'records',
  'customers.identifier': 'identifiers',
  'customers.interaction': 'interactions',
  'customers.statement': 'statements',
  'customers.choice': 'choices',
  'customers.account': 'accounts',
  'customers.segment_member': 'segments',
} as const;
type What = (typeof WHAT)[keyof typeof WHAT] | 'others';

/** What people have a word for; the rest only points to it. */
const inWords = (rows: Preview['rows']) => {
  const sums = new Map<What, number>();
  for (const row of rows) {
    const what: What = WHAT[row.table as keyof typeof WHAT] ?? 'others';
    sums.set(what, (sums.get(what) ?? 0) + row.rows);
  }
  const order: What[] = [...Object.values(WHAT), 'others'];
  return order.flatMap((what) => (sums.has(what) ? [[what, sums.get(what) ?? 0] as const] : []));
};

interface Deciding {
  preview: Preview;
  onDone: (job: string | null | undefined) => void;
  onCancel: () => void;
}

/** What would go, and the last word before it does. */
const Decision = ({ preview, onDone, onCancel }: Deciding) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const [typed, setTyped] = useState('');
  const [ground, setGround] = useState<string>('request');
  const erase = useChange(
    () =>
      send(
        'POST',
        PATH,
        { customer: preview.customer, name: typed, ground },
        { idempotencyKey: newKey() },
      ),
    [PATH],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate(undefined, { onSuccess: (erasure) => onDone(erasure.job), onError: refused });
  };
  const held = preview.holds.length > 0;
  const fits = typed.trim().toLowerCase() === preview.name.trim().toLowerCase();
  return (
    <Stack component="section" aria-label={t('rights.preview')}>
      {preview.holds.map((hold) => (
        <Alert
          key={hold.id}
          color="orange"
          icon={<IconLock aria-hidden />}
          title={t('holds.forbids', { at: format.date(hold.placedAt), by: hold.by })}
        >
          {hold.reason}
        </Alert>
      ))}
      {!held && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('rights.final', { name: preview.name })}
        >
          {t('rights.finalText')}
        </Alert>
      )}
      <Text size="sm">
        {t('rights.records')}:{' '}
        {preview.records.map((one) => `${one.source} ${one.key}`).join(' · ')}
      </Text>
      <Table aria-label={t('rights.preview')} withRowBorders={false} maw="30rem">
        <Table.Tbody>
          {inWords(preview.rows).map(([what, rows]) => (
            <Table.Tr key={what}>
              <Table.Td>{t(`rights.of.${what}`)}</Table.Td>
              <Table.Td ta="right">{format.number(rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {held ? (
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('action.close')}
          </Button>
        </Group>
      ) : (
        <form onSubmit={submit}>
          <Group align="flex-end">
            <Select
              label={t('rights.ground')}
              data={GROUNDS.map((value) => ({ value, label: t(`rights.ground.${value}`) }))}
              value={ground}
              onChange={(value) => value && setGround(value)}
              allowDeselect={false}
            />
            <TextInput
              label={t('rights.typeName', { name: preview.name })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
            />
            <Button type="submit" color="red" disabled={!fits} loading={erase.isPending}>
              {t('rights.erase')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
};

/** People who are erased for good, with the certificate of each. */
export const Erasures = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const list = useList(PATH);
  const { open } = useSearch();
  const [customer, setCustomer] = useState(open ?? '');
  const [job, setJob] = useState<string | null>(null);
  const look = useChange(
    (whom: string) => send('POST', '/api/privacy/erasures/preview', { customer: whom }),
    [],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return;
    setJob(null);
    look.mutate(customer, { onError: refused });
  };
  const columns: Column<Erasure>[] = [
    {
      id: 'at',
      header: t('rights.decided'),
      value: (one) => one.at,
      cell: (one) => format.moment(one.at),
    },
    {
      id: 'state',
      header: t('rights.state'),
      value: (one) => one.state,
      cell: (one) =>
        one.state === 'certified' ? (
          <Anchor size="sm" href={`${PATH}/${encodeURIComponent(one.id)}/certificate`} download>
            {t('rights.certificate')}
          </Anchor>
        ) : (
          t('rights.underWay')
        ),
    },
    {
      id: 'ground',
      header: t('rights.ground'),
      value: (one) => t(`rights.ground.${one.ground}` as 'rights.ground.request'),
    },
    {
      id: 'rows',
      header: t('rights.rows'),
      numeric: true,
      value: (one) => one.erased.reduce((sum, line) => sum + line.rows, 0),
    },
    { id: 'by', header: t('rights.by'), value: (one) => one.by },
  ];
  return (
    <Panel
      title={t('rights.erasures')}
      note={t('rights.erasuresNote')}
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      <Stack>
        {look.data ? (
          <Decision
            preview={look.data}
            onCancel={look.reset}
            onDone={(started) => {
              look.reset();
              setCustomer('');
              setJob(started ?? null);
            }}
          />
        ) : (
          <form onSubmit={submit}>
            <Stack gap="sm">
              <Whom value={customer} onChange={setCustomer} />
              <Group>
                <Button
                  type="submit"
                  variant="default"
                  disabled={!customer}
                  loading={look.isPending}
                >
                  {t('rights.look')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
        {job && <JobProgress id={job} />}
        <Listed
          list={list}
          height={120}
          empty={<Empty title={t('rights.noErasures')}>{t('rights.noErasuresText')}</Empty>}
        >
          {(items) => <DataTable label={t('rights.erasures')} columns={columns} rows={items} />}
        </Listed>
      </Stack>
    </Panel>
  );
};
