import { Badge, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, send } from '../../api/http';
import { useAnswer, useChange, useList, useMayEdit } from '../../api/queries';
import type { Quarantined } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { useSentences } from '../../i18n/inWords';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { QuarantinedDrawer } from './QuarantinedItem';

export interface Replayed {
  replayed: number;
  stillWaiting: number;
}

export const REFRESHED = ['/api/quarantine', '/api/sources'];

const Discarding = ({ ids, onClose }: { ids: string[]; onClose: () => void }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const [reason, setReason] = useState('');
  const discard = useChange(
    (body: { ids: string[]; reason: string }) => send('POST', '/api/quarantine/discard', body),
    REFRESHED,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('quarantine.discardTitle', { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        <TextInput
          label={t('merge.reason')}
          description={t('quarantine.discardHelp')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            color="red"
            disabled={!reason.trim()}
            loading={discard.isPending}
            onClick={() =>
              discard.mutate(
                { ids, reason },
                {
                  onSuccess: () => {
                    announce(t('quarantine.discarded', { count: ids.length }));
                    onClose();
                  },
                  onError: refused,
                },
              )
            }
          >
            {t('quarantine.discard')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

const useColumns = (): Column<Quarantined>[] => {
  const { t } = useTranslation();
  const said = useSentences();
  const format = useFormats();
  return [
    {
      id: 'at',
      header: t('quarantine.at'),
      value: (item) => item.receivedAt,
      cell: (item) => format.moment(item.receivedAt),
    },
    { id: 'source', header: t('identity.source'), value: (item) => item.sourceName },
    {
      id: 'code',
      header: t('quarantine.code'),
      value: (item) => item.code,
      cell: (item) => (
        <Badge variant="default" tt="none" radius="sm" ff="monospace">
          {item.code}
        </Badge>
      ),
    },
    {
      id: 'reason',
      header: t('identity.reason'),
      value: (item) => said(item.reason),
      cell: (item) => (
        <Text size="sm" lineClamp={2} maw={520}>
          {said(item.reason)}
        </Text>
      ),
    },
    {
      id: 'place',
      header: t('quarantine.place'),
      value: (item) =>
        item.file ? `${item.file}${item.line === null ? '' : `:${item.line}`}` : '',
    },
  ];
};

export const Quarantine = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const { source, state, code, open } = useSearch();
  const set = useSetSearch();
  const [discarding, setDiscarding] = useState(false);
  const editable = useMayEdit();
  const columns = useColumns();
  const sources = useAnswer('/api/sources', { limit: 500 });
  const parameters = { source, code, state: state ?? 'waiting' };
  const list = useList('/api/quarantine', parameters);
  const replay = useChange(
    (body: { ids: string[] } | { source: string | undefined; code: string | undefined }) =>
      send('POST', '/api/quarantine/replay', body),
    REFRESHED,
  );
  const codes = [...new Set([...list.items.map((item) => item.code), ...(code ? [code] : [])])];
  const waiting = (state ?? 'waiting') === 'waiting';
  const replayShown = () =>
    replay.mutate(source ? { source, code } : { ids: list.items.map(({ id }) => id) }, {
      onSuccess: (answer) =>
        announce(
          t('quarantine.replayed', {
            replayed: format.number(answer.replayed),
            waiting: format.number(answer.stillWaiting),
          }),
        ),
      onError: refused,
    });
  const clear = { 'aria-label': t('filter.reset') };
  return (
    <Panel
      title={t('sources.quarantine')}
      note={t('quarantine.note')}
      actions={
        <>
          {waiting && editable && (
            <>
              <Button
                size="xs"
                disabled={list.items.length === 0}
                loading={replay.isPending}
                onClick={replayShown}
              >
                {t('quarantine.replayAll')}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={list.items.length === 0}
                onClick={() => setDiscarding(true)}
              >
                {t('quarantine.discardShown')}
              </Button>
            </>
          )}
          <ListDownload href={address('/api/quarantine', { ...parameters, format: 'csv' })} />
        </>
      }
    >
      <Group gap="xs" align="flex-end">
        <Select
          size="xs"
          label={t('identity.source')}
          value={source ?? null}
          onChange={(value) => set({ source: value ?? undefined, code: undefined })}
          clearable
          clearButtonProps={clear}
          placeholder={t('quarantine.every')}
          data={(sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          size="xs"
          label={t('quarantine.code')}
          value={code ?? null}
          onChange={(value) => set({ code: value ?? undefined })}
          clearable
          clearButtonProps={clear}
          placeholder={t('quarantine.every')}
          data={codes}
        />
        <Select
          size="xs"
          label={t('quarantine.state')}
          value={state ?? 'waiting'}
          onChange={(value) =>
            set({ state: value === 'waiting' ? undefined : (value ?? undefined) })
          }
          allowDeselect={false}
          data={(['waiting', 'replayed', 'discarded'] as const).map((value) => ({
            value,
            label: t(`quarantine.state.${value}`),
          }))}
        />
      </Group>
      <Listed
        list={list}
        height={240}
        empty={<Empty title={t('quarantine.empty')}>{t('quarantine.emptyText')}</Empty>}
      >
        {(items) => (
          <DataTable
            label={t('sources.quarantine')}
            columns={columns}
            rows={items}
            sortable={false}
            onOpen={(item) => set({ open: item.id })}
            isOpen={(item) => item.id === open}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        )}
      </Listed>
      {discarding && (
        <Discarding ids={list.items.map(({ id }) => id)} onClose={() => setDiscarding(false)} />
      )}
      <QuarantinedDrawer item={list.items.find(({ id }) => id === open)} />
    </Panel>
  );
};
