import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange } from '../../api/queries';
import type { Customer } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';
import { Side } from '../../parts/Side';
import { Restricted } from '../privacy/Consents';
import { CustomerChoice } from './CustomerChoice';

const Choosing = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
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
      <CustomerChoice
        search={t('merge.search')}
        label={t('merge.choose')}
        value={other}
        onChange={setOther}
        except={customer.id}
      />
      {other && <Restricted customer={other} />}
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
