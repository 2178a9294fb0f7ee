import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList, useMayDecide } from '../../api/queries';
import type { IdentityChange } from '../../api/types';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';

/** Every merge and split of this customer, who decided it and why, and the way back. */
export const Changes = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const deciding = useMayDecide();
  const path = `/api/customers/${encodeURIComponent(id)}/changes` as const;
  const list = useList(path);
  const undo = useChange(
    (change: string) =>
      send('POST', `/api/identity-changes/${encodeURIComponent(change)}/undo`, undefined, {
        idempotencyKey: newKey(),
      }),
    ['/api/customers', '/api/journeys', '/api/silos'],
  );
  const columns: Column<IdentityChange>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (change) => change.at,
      cell: (change) => format.moment(change.at),
    },
    {
      id: 'kind',
      header: t('changes.kind'),
      value: (change) => change.kind,
      cell: (change) => t(`change.${change.kind}`, { defaultValue: change.kind }),
    },
    {
      id: 'by',
      header: t('identity.by'),
      value: (change) => change.by ?? t('identity.automatic'),
    },
    { id: 'reason', header: t('identity.reason'), value: (change) => change.reason },
    {
      id: 'undo',
      header: t('action.label'),
      value: (change) => (change.undone ? t('changes.undone') : ''),
      cell: (change) =>
        change.undone ? (
          <Text size="sm" c="dimmed">
            {t('changes.undone')}
          </Text>
        ) : change.undoable && deciding ? (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            loading={undo.isPending && undo.variables === change.id}
            onClick={() =>
              undo.mutate(change.id, {
                onSuccess: () => announce(t('changes.undoDone')),
                onError: refused,
              })
            }
          >
            {t('changes.undo')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Listed list={list} height={200}>
      {() => (
        <Panel
          title={t('customer.changes')}
          note={t('changes.note')}
          actions={<ListDownload href={`${path}?format=csv`} />}
        >
          {list.items.length === 0 ? (
            <Empty title={t('changes.none')} />
          ) : (
            <DataTable
              label={t('customer.changes')}
              columns={columns}
              rows={list.items}
              sortable={false}
              more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
            />
          )}
        </Panel>
      )}
    </Listed>
  );
};
