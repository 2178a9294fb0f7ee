import { Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { Status } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { asText, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Panel, RowsDownload } from '../../parts/Panel';
import { ReadAgain } from './ReadAgain';

type Projection = Status['projections'][number];

export const StatusPanel = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer('/api/status', {}, { every: 5000 });
  const columns: Column<Projection>[] = [
    { id: 'name', header: t('org.name'), value: (one) => one.name },
    {
      id: 'position',
      header: t('status.position'),
      numeric: true,
      value: (one) => one.position,
      cell: (one) => format.number(one.position),
    },
    {
      id: 'behind',
      header: t('status.behind'),
      numeric: true,
      value: (one) => one.behind,
      cell: (one) => format.number(one.behind),
    },
  ];
  return (
    <Loaded query={query} height={320}>
      {(status) => (
        <Stack>
          <Panel title={t('admin.status')}>
            <Table aria-label={t('admin.status')} variant="vertical" layout="fixed">
              <Table.Tbody>
                {[
                  [t('status.version'), status.version],
                  [t('status.uptime'), format.duration(status.uptimeSeconds)],
                  [t('status.lakeVersion'), asText(status.lake?.version)],
                  [t('status.lakeInteractions'), format.number(status.lake?.interactions)],
                  [t('status.lakeFiles'), format.number(status.lake?.files)],
                  [t('status.lakeBytes'), format.bytes(status.lake?.bytes)],
                  [
                    t('status.database'),
                    t(status.database.embedded ? 'status.embedded' : 'status.byUrl', {
                      version: status.database.version,
                    }),
                  ],
                  [t('status.databaseBytes'), format.bytes(status.database.bytes)],
                  [t('status.migration'), status.database.migration],
                ].map(([name, value]) => (
                  <Table.Tr key={name}>
                    <Table.Th w={220}>{name}</Table.Th>
                    <Table.Td>{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Panel>
          <Panel
            title={t('status.projections')}
            note={t('status.projectionsNote')}
            actions={
              <RowsDownload name="projections" columns={columns} rows={status.projections} />
            }
          >
            <DataTable
              label={t('status.projections')}
              columns={columns}
              rows={status.projections}
            />
          </Panel>
          <ReadAgain />
        </Stack>
      )}
    </Loaded>
  );
};
