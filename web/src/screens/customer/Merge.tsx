import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange } from '../../api/queries';
import type { Customer } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { useFormats } from '../../parts/format';
import { ProblemNotice } from '../../parts/Notices';
import { Side } from '../../parts/Side';

const Choosing = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 250);
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const found = useAnswer(
    '/api/customers',
    { query: asked, limit: 8 },
    { enabled: asked.length > 1 },
  );
  const hits = (found.data?.items ?? []).filter(({ id }) => id !== customer.id);
  const merge = useChange(
    (body: { a: string; b: string; reason: string }) =>
      send('POST', '/api/customers/merges', body, {
        idempotencyKey: newKey(),
      }),
    ['/api/customers', '/api/journeys', '/api/silos'],
  );
  const confirm = () =>
    merge.mutate(
      { a: customer.id, b: other, reason },
      {
        onSuccess: ({ customer: kept }) => {
          announce(t('merge.done'));
          navigate({ to: '/customers/$id', params: { id: kept } });
        },
      },
    );
  return (
    <Stack>
      <Text size="sm">{t('merge.text')}</Text>
      <TextInput
        label={t('merge.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-autofocus
      />
      {asked.length > 1 && found.data && hits.length === 0 && (
        <Text size="sm">{t('customers.none', { query: asked })}</Text>
      )}
      {hits.length > 0 && (
        <Radio.Group value={other} onChange={setOther} label={t('merge.choose')}>
          <Stack gap="xs" mt="xs">
            {hits.map((hit) => (
              <Radio
                key={hit.id}
                value={hit.id}
                label={hit.name ?? t('customer.unnamed')}
                description={[
                  ...hit.identifiers.slice(0, 3).map(({ value }) => value),
                  t('customer.interactions', {
                    count: hit.interactions,
                    n: format.number(hit.interactions),
                  }),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={t('merge.reason')}
        description={t('merge.reasonHelp')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {merge.error && <ProblemNotice failure={merge.error} />}
      <Group justify="flex-end">
        <Button disabled={!other || !reason.trim()} loading={merge.isPending} onClick={confirm}>
          {t('merge.confirm')}
        </Button>
      </Group>
    </Stack>
  );
};

export const MergeDrawer = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const { open } = useSearch();
  const set = useSetSearch();
  return (
    <Side
      title={t('merge.title', { name: customer.name ?? t('customer.unnamed') })}
      opened={open === 'merge'}
      onClose={() => set({ open: undefined })}
      size={480}
    >
      {open === 'merge' && <Choosing customer={customer} />}
    </Side>
  );
};
