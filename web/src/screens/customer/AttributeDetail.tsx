import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useList, useMayDecide } from '../../api/queries';
import type { ClaimOfAttribute, ProfileAttribute } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';

interface Shape {
  customer: string;
  attribute: ProfileAttribute;
}

const pathOf = (customer: string) =>
  `/api/customers/${encodeURIComponent(customer)}/profile` as const;

/** A person's word that stands above what systems say. */
const Correcting = ({ customer, attribute }: Shape) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const corrected = attribute.rule === 'corrected';
  const [value, setValue] = useState(attribute.value);
  const [reason, setReason] = useState('');
  const correcting = useChange(
    (now: string | null) =>
      send(
        'POST',
        `${pathOf(customer)}/corrections`,
        { attribute: attribute.name, value: now, reason: reason.trim() },
        { idempotencyKey: newKey() },
      ),
    ['/api/customers', '/api/segments'],
  );
  const say = (now: string | null) =>
    correcting.mutate(now, {
      onSuccess: () => {
        announce(t(now === null ? 'changes.undoDone' : 'profile.corrected'));
        set({ open: undefined });
      },
    });
  return (
    <Panel title={t('profile.correct')} note={t('profile.correctNote')}>
      <TextInput
        label={t('profile.value')}
        value={value}
        maxLength={500}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Textarea
        label={t('merge.reason')}
        description={t('profile.reasonHelp')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {correcting.error && <ProblemNotice failure={correcting.error} />}
      <Group justify="flex-end">
        {corrected && (
          <Button
            variant="default"
            disabled={!reason.trim()}
            loading={correcting.isPending}
            onClick={() => say(null)}
          >
            {t('changes.undo')}
          </Button>
        )}
        <Button
          disabled={!reason.trim() || !value.trim() || value.trim() === attribute.value}
          loading={correcting.isPending}
          onClick={() => say(value.trim())}
        >
          {t('profile.correct')}
        </Button>
      </Group>
    </Panel>
  );
};

/** All that was ever said of one attribute, and the place to say better. */
export const AttributeDetail = ({ customer, attribute }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const deciding = useMayDecide();
  const path = `${pathOf(customer)}/history` as const;
  const list = useList(path, { attribute: attribute.name });
  const columns: Column<ClaimOfAttribute>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (one) => one.at,
      cell: (one) => format.moment(one.at),
    },
    {
      id: 'value',
      header: t('profile.value'),
      value: (one) => one.value,
      cell: (one) =>
        one.value || (
          <Text span size="sm" c="dimmed">
            {t('changes.undone')}
          </Text>
        ),
    },
    { id: 'source', header: t('profile.source'), value: (one) => one.sourceName },
  ];
  return (
    <Stack>
      <Panel
        title={t('profile.history')}
        note={t('profile.historyNote')}
        actions={
          <ListDownload
            href={`${path}?attribute=${encodeURIComponent(attribute.name)}&format=csv`}
          />
        }
      >
        <Listed list={list} height={160} empty={<Empty title={t('profile.none')} />}>
          {(items) => <DataTable label={t('profile.history')} columns={columns} rows={items} />}
        </Listed>
      </Panel>
      {deciding && (
        <Correcting
          key={`${attribute.name} ${attribute.value}`}
          customer={customer}
          attribute={attribute}
        />
      )}
    </Stack>
  );
};
