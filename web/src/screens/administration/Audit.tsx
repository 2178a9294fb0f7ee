import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer, useList } from '../../api/queries';
import type { AuditEntry } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { asText, useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';

const PATH = '/api/audit';

const Verification = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer(`${PATH}/verification`, {}, { enabled: false });
  const { data } = query;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        loading={query.isFetching}
        onClick={() => query.refetch()}
      >
        {t('audit.verify')}
      </Button>
      {query.error && <ProblemNotice failure={query.error} />}
      {data && (
        <Alert color={data.intact ? 'green' : 'red'} variant="light" role="status">
          {data.intact
            ? t('audit.intact', { n: format.number(data.entries) })
            : t('audit.broken', { position: data.brokenAt ?? '–' })}
          {data.head && (
            <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
              {data.head}
            </Text>
          )}
        </Alert>
      )}
    </>
  );
};

/** Every change and every opened profile, in a chain that shows when somebody bends it. */
export const Audit = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const list = useList(PATH);
  const columns: Column<AuditEntry>[] = [
    { id: 'position', header: '#', numeric: true, value: (entry) => entry.position },
    {
      id: 'at',
      header: t('changes.at'),
      value: (entry) => entry.at,
      cell: (entry) => format.moment(entry.at),
    },
    { id: 'actor', header: t('audit.actor'), value: (entry) => entry.actor },
    { id: 'action', header: t('audit.action'), value: (entry) => entry.action },
    { id: 'subject', header: t('audit.subject'), value: (entry) => entry.subject },
    {
      id: 'detail',
      header: t('audit.detail'),
      value: (entry) => asText(entry.detail),
      cell: (entry) => (
        <Text size="xs" lineClamp={2} maw={420}>
          {asText(entry.detail)}
        </Text>
      ),
    },
  ];
  return (
    <Panel
      title={t('admin.audit')}
      note={t('audit.note')}
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      <Verification />
      <Listed list={list} height={320} empty={<Empty title={t('audit.empty')} />}>
        {(items) => (
          <DataTable
            label={t('admin.audit')}
            columns={columns}
            rows={items}
            sortable={false}
            height={640}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        )}
      </Listed>
    </Panel>
  );
};
