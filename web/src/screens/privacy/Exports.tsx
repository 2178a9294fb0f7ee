import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { Item } from '../../api/served';
import { useSearch } from '../../frame/search';
import { useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { JobProgress } from '../../parts/JobProgress';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Whom } from './Whom';

const PATH = '/api/privacy/exports';
type Export = Item<typeof PATH>;

/** Everything that is known of a person, to be handed over. */
export const Exports = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const list = useList(PATH);
  const { open } = useSearch();
  const [customer, setCustomer] = useState(open ?? '');
  const [round, setRound] = useState(0);
  const request = useChange(
    (whom: string) => send('POST', PATH, { customer: whom }, { idempotencyKey: newKey() }),
    [PATH],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return;
    const next = () => {
      setCustomer('');
      setRound(round + 1);
    };
    request.mutate(customer, { onSuccess: next, onError: refused });
  };
  const columns: Column<Export>[] = [
    { id: 'customer', header: t('rights.customer'), value: (one) => one.customer },
    {
      id: 'file',
      header: t('rights.file'),
      value: (one) => one.bytes ?? '',
      cell: (one) =>
        one.expired ? (
          t('rights.expired')
        ) : one.bytes ? (
          <Anchor size="sm" href={`${PATH}/${encodeURIComponent(one.id)}/file`} download>
            {t('rights.download', { kilobytes: format.number(Math.ceil(one.bytes / 1024)) })}
          </Anchor>
        ) : (
          t('rights.making')
        ),
    },
    {
      id: 'at',
      header: t('rights.asked'),
      value: (one) => one.requestedAt,
      cell: (one) => format.moment(one.requestedAt),
    },
    { id: 'by', header: t('rights.by'), value: (one) => one.requestedBy },
    {
      id: 'until',
      header: t('rights.keptUntil'),
      value: (one) => one.expiresAt,
      cell: (one) => format.moment(one.expiresAt),
    },
  ];
  const job = request.data?.job;
  return (
    <Panel
      title={t('rights.exports')}
      note={t('rights.exportsNote')}
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      <Stack>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Whom key={round} value={customer} onChange={setCustomer} />
            <Group>
              <Button type="submit" disabled={!customer} loading={request.isPending}>
                {t('rights.export')}
              </Button>
            </Group>
          </Stack>
        </form>
        {job && <JobProgress id={job} />}
        <Listed
          list={list}
          height={120}
          empty={<Empty title={t('rights.noExports')}>{t('rights.noExportsText')}</Empty>}
        >
          {(items) => <DataTable label={t('rights.exports')} columns={columns} rows={items} />}
        </Listed>
        <Text size="xs" c="dimmed">
          {t('rights.exportsAudited')}
        </Text>
      </Stack>
    </Panel>
  );
};
