import { Anchor, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList } from '../../api/queries';
import type { Item } from '../../api/served';
import { useSearch } from '../../frame/search';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Whom } from './Whom';

const PATH = '/api/privacy/holds';
type Held = Item<typeof PATH>;

/** The last moment of a day, as the person who gives it means it. */
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();

const Place = () => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const { open } = useSearch();
  const [customer, setCustomer] = useState(open ?? '');
  const [round, setRound] = useState(0);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const place = useChange(
    () =>
      send(
        'POST',
        PATH,
        { customer, reason, until: until ? endOf(until) : null },
        { idempotencyKey: newKey() },
      ),
    [PATH],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return;
    place.mutate(undefined, {
      onSuccess: () => {
        setCustomer('');
        setRound(round + 1);
        setReason('');
        setUntil('');
        announce(t('holds.placed'));
      },
      onError: refused,
    });
  };
  return (
    <form onSubmit={submit}>
      <Whom key={round} value={customer} onChange={setCustomer} />
      <Group align="flex-start" mt="sm">
        <Textarea
          label={t('holds.reason')}
          description={t('holds.reasonHelp')}
          required
          autosize
          minRows={1}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
        />
        <TextInput
          type="date"
          label={t('holds.until')}
          description={t('holds.untilHelp')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      <Group justify="flex-end" mt="sm">
        <Button type="submit" variant="default" disabled={!customer} loading={place.isPending}>
          {t('holds.place')}
        </Button>
      </Group>
    </form>
  );
};

/** Whose data must be kept, since when, why and until when. */
export const Holds = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const list = useList(PATH);
  const lift = useChange(
    (id: string) => send('DELETE', `${PATH}/${encodeURIComponent(id)}`),
    [PATH],
  );
  const columns: Column<Held>[] = [
    {
      id: 'customer',
      header: t('rights.customer'),
      value: (one) => one.name ?? one.customer,
      cell: (one) => (
        <Anchor
          component={Link}
          size="sm"
          {...({ to: '/customers/$id', params: { id: one.customer } } as object)}
        >
          {one.name ?? one.customer}
        </Anchor>
      ),
    },
    { id: 'reason', header: t('holds.reason'), value: (one) => one.reason },
    {
      id: 'until',
      header: t('holds.until'),
      value: (one) => one.until ?? '',
      cell: (one) => (one.until ? format.date(one.until) : t('holds.untilLifted')),
    },
    {
      id: 'state',
      header: t('rights.state'),
      value: (one) => one.state,
      cell: (one) =>
        one.state === 'stands' ? (
          <Button
            variant="default"
            size="compact-xs"
            loading={lift.isPending && lift.variables === one.id}
            onClick={() =>
              lift.mutate(one.id, {
                onSuccess: () => announce(t('holds.isLifted')),
                onError: refused,
              })
            }
          >
            {t('holds.lift')}
          </Button>
        ) : one.state === 'lifted' ? (
          t('holds.liftedBy', { at: format.date(one.liftedAt), by: one.liftedBy ?? '' })
        ) : (
          t('holds.ended')
        ),
    },
    {
      id: 'placed',
      header: t('holds.since'),
      value: (one) => one.placedAt,
      cell: (one) => `${format.date(one.placedAt)}, ${one.by}`,
    },
  ];
  return (
    <Panel
      title={t('holds.title')}
      note={t('holds.note')}
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      <Stack>
        <Place />
        <Listed
          list={list}
          height={60}
          empty={<Empty title={t('holds.none')}>{t('holds.noneText')}</Empty>}
        >
          {(items) => <DataTable label={t('holds.title')} columns={columns} rows={items} />}
        </Listed>
        <Text size="xs" c="dimmed">
          {t('holds.follows')}
        </Text>
      </Stack>
    </Panel>
  );
};
