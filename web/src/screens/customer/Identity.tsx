import { Badge, Button, Checkbox, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useMayDecide } from '../../api/queries';
import type { Customer, CustomerRecord, Identity, Match } from '../../api/types';
import { useSentences } from '../../i18n/inWords';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { asText, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { Pair } from '../identity/Pair';

const kindColor: Record<string, string> = {
  exact: 'green',
  stated: 'indigo',
  denied: 'red',
  probable: 'cyan',
  portrait: 'grape',
};

/** An identifier's type as sources write it, inside a sentence. */
const RAW_TYPE =
  /(?<![@.\w-])(?:customer_number|user_id|anonymous_id|email|phone|device)\b(?:\.[a-z0-9_-]+)?/g;

const Records = ({ customer, records }: { customer: Customer; records: CustomerRecord[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const deciding = useMayDecide();
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const split = useChange(
    (body: { records: string[]; reason: string }) =>
      send('POST', `/api/customers/${encodeURIComponent(customer.id)}/splits`, body, {
        idempotencyKey: newKey(),
      }),
    ['/api/customers', '/api/journeys', '/api/silos'],
  );
  const confirm = () =>
    split.mutate(
      { records: chosen, reason },
      {
        onSuccess: () => {
          announce(t('split.done'));
          setAsking(false);
          setChosen([]);
          setReason('');
        },
        onError: refused,
      },
    );
  const told: Column<CustomerRecord>[] = [
    { id: 'source', header: t('identity.source'), value: (one) => one.sourceName },
    { id: 'key', header: t('identity.key'), value: (one) => one.key },
    { id: 'attributes', header: t('identity.attributes'), value: (one) => asText(one.attributes) },
    { id: 'interactions', header: t('customers.interactions'), value: (one) => one.interactions },
    { id: 'first', header: t('filter.from'), value: (one) => one.firstAt },
    { id: 'last', header: t('filter.to'), value: (one) => one.lastAt },
  ];
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Panel
      title={t('identity.records')}
      note={t('identity.recordsNote')}
      actions={
        <>
          {deciding && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowsSplit size={14} aria-hidden />}
              disabled={chosen.length === 0 || chosen.length === records.length}
              onClick={() => setAsking(true)}
            >
              {t('split.open', { count: chosen.length })}
            </Button>
          )}
          <RowsDownload name="records" columns={told} rows={records} />
        </>
      }
    >
      <div
        style={{ overflowX: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={t('identity.records')}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              {deciding && <Table.Th>{t('split.choose')}</Table.Th>}
              <Table.Th>{t('identity.source')}</Table.Th>
              <Table.Th>{t('identity.key')}</Table.Th>
              <Table.Th>{t('identity.attributes')}</Table.Th>
              <Table.Th style={{ textAlign: 'right' }}>{t('customers.interactions')}</Table.Th>
              <Table.Th>{t('identity.period')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.map((record) => (
              <Table.Tr key={record.id}>
                {deciding && (
                  <Table.Td>
                    <Checkbox
                      aria-label={t('split.chooseOne', {
                        source: record.sourceName,
                        key: record.key,
                      })}
                      checked={chosen.includes(record.id)}
                      onChange={() => toggle(record.id)}
                    />
                  </Table.Td>
                )}
                <Table.Td>{record.sourceName}</Table.Td>
                <Table.Td>{record.key}</Table.Td>
                <Table.Td>
                  <Text size="xs">
                    {Object.entries(record.attributes ?? {})
                      .map(([name, value]) => `${name}: ${asText(value)}`)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td style={{ textAlign: 'right' }}>
                  {format.number(record.interactions)}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {format.period(record.firstAt, record.lastAt)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('split.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Stack>
          <Text size="sm">{t('split.text', { count: chosen.length })}</Text>
          <Textarea
            label={t('merge.reason')}
            description={t('merge.reasonHelp')}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
            <Button disabled={!reason.trim()} loading={split.isPending} onClick={confirm}>
              {t('split.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Panel>
  );
};

export const IdentityPanel = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const said = useSentences();
  /** "customer_number.company" is a number that the company's systems share. */
  const typed = (type: string) => {
    const [known = type, space] = type.split('.', 2);
    const word = t(`identity.type.${known}` as 'identity.type.email', { defaultValue: known });
    return space ? `${word} (${space})` : word;
  };
  const reasonOf = (reason: string) =>
    said(reason).replace(RAW_TYPE, (type: string) => typed(type));
  const format = useFormats();
  const [why, setWhy] = useState<Match>();
  const query = useAnswer(`/api/customers/${encodeURIComponent(customer.id)}/identity`);
  const named = (identity: Identity, id: string) => {
    const record = identity.records.find((one) => one.id === id);
    return record ? `${record.sourceName} ${record.key}` : id;
  };
  const matches = (identity: Identity): Column<Match>[] => [
    { id: 'a', header: t('identity.recordA'), value: (match) => named(identity, match.a) },
    { id: 'b', header: t('identity.recordB'), value: (match) => named(identity, match.b) },
    {
      id: 'kind',
      header: t('identity.kind'),
      value: (match) => match.kind,
      cell: (match) => (
        <Badge variant="light" color={kindColor[match.kind] ?? 'gray'} tt="none">
          {t(`match.${match.kind}` as 'match.exact', { defaultValue: match.kind })}
        </Badge>
      ),
    },
    { id: 'reason', header: t('identity.reason'), value: (match) => reasonOf(match.reason) },
    { id: 'by', header: t('identity.by'), value: (match) => match.by ?? t('identity.automatic') },
    {
      id: 'at',
      header: t('profile.at'),
      numeric: true,
      value: (match) => match.at,
      cell: (match) => format.date(match.at),
    },
  ];
  const identifiers: Column<Identity['identifiers'][number]>[] = [
    { id: 'type', header: t('identity.type'), value: (one) => typed(one.type) },
    { id: 'value', header: t('profile.value'), value: (one) => one.value },
    {
      id: 'records',
      header: t('identity.foundIn'),
      numeric: true,
      value: (one) => one.records.length,
      cell: (one) => t('identity.recordCount', { count: one.records.length }),
    },
    {
      id: 'blocked',
      header: t('identity.use'),
      value: (one) => (one.blocked ? 1 : 0),
      cell: (one) => (one.blocked ? t('identity.blocked') : t('identity.used')),
    },
  ];
  return (
    <Loaded query={query} height={320}>
      {(identity) => (
        <Stack>
          <Panel
            title={t('identity.identifiers')}
            note={t('identity.identifiersNote')}
            actions={
              identity.identifiers.length > 0 && (
                <RowsDownload
                  name="identifiers"
                  columns={identifiers}
                  rows={identity.identifiers}
                />
              )
            }
          >
            {identity.identifiers.length === 0 ? (
              <Empty title={t('identity.noIdentifiers')} />
            ) : (
              <DataTable
                label={t('identity.identifiers')}
                columns={identifiers}
                rows={identity.identifiers}
              />
            )}
          </Panel>
          <Panel
            title={t('identity.matches')}
            note={t('identity.matchesNote')}
            actions={
              identity.matches.length > 0 && (
                <RowsDownload name="matches" columns={matches(identity)} rows={identity.matches} />
              )
            }
          >
            {identity.matches.length === 0 ? (
              <Empty title={t('identity.noMatches')} />
            ) : (
              <DataTable
                label={t('identity.matches')}
                columns={matches(identity)}
                rows={identity.matches}
                onOpen={setWhy}
              />
            )}
          </Panel>
          <Records customer={customer} records={identity.records} />
          <Side
            title={t('matching.why')}
            opened={why !== undefined}
            onClose={() => setWhy(undefined)}
            size={820}
          >
            {why && <Pair a={why.a} b={why.b} />}
          </Side>
        </Stack>
      )}
    </Loaded>
  );
};
