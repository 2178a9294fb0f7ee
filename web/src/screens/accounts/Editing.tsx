import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange } from '../../api/queries';
import type { Account } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';
import { Side } from '../../parts/Side';
import { CustomerChoice } from '../customer/CustomerChoice';
import { KINDS, ROLES, useKind } from './words';

const REFRESHED = ['/api/accounts', '/api/customers'];

interface Shape {
  ready: boolean;
  confirm: string;
  save: (reason: string) => Promise<unknown>;
  children?: ReactNode;
}

/** A decision with its reason; the drawer closes when it has taken effect. */
const Form = ({ ready, confirm, save, children }: Shape) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const [reason, setReason] = useState('');
  const change = useChange(() => save(reason), REFRESHED);
  const done = () => {
    announce(t('accounts.saved'));
    set({ open: undefined });
  };
  return (
    <Stack>
      {children}
      <Textarea
        label={t('merge.reason')}
        description={t('account.reasonHelp')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.error && <ProblemNotice failure={change.error} />}
      <Group justify="flex-end">
        <Button
          disabled={!ready || !reason.trim()}
          loading={change.isPending}
          onClick={() => change.mutate(undefined, { onSuccess: done })}
        >
          {confirm}
        </Button>
      </Group>
    </Stack>
  );
};

const Renaming = ({ account, path }: { account: Account; path: `/api/accounts/${string}` }) => {
  const { t } = useTranslation();
  const kindOf = useKind();
  const [name, setName] = useState(account.name ?? '');
  const [kind, setKind] = useState(account.kind ?? 'household');
  return (
    <Form
      ready={name.trim() !== ''}
      confirm={t('account.rename')}
      save={(reason) => send('PATCH', path, { name, kind, reason })}
    >
      <TextInput
        label={t('accounts.name')}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <SegmentedControl
        aria-label={t('account.kind')}
        value={kind}
        onChange={setKind}
        data={KINDS.map((one) => ({ value: one, label: kindOf(one) }))}
      />
    </Form>
  );
};

const Joining = ({ path }: { path: `/api/accounts/${string}` }) => {
  const { t } = useTranslation();
  const [customer, setCustomer] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  return (
    <Form
      ready={customer !== ''}
      confirm={t('account.join')}
      save={(reason) =>
        send('PUT', `${path}/members/${encodeURIComponent(customer)}`, {
          roles,
          reason,
          from: null,
          to: null,
        })
      }
    >
      <CustomerChoice
        search={t('customers.search')}
        label={t('account.who')}
        value={customer}
        onChange={setCustomer}
      />
      <Checkbox.Group label={t('account.roles')} value={roles} onChange={setRoles}>
        <Stack gap="xs" mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.buyer.${role}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Form>
  );
};

const AddingContract = ({ path }: { path: `/api/accounts/${string}` }) => {
  const { t } = useTranslation();
  const [terms, setTerms] = useState({ number: '', product: '', site: '', from: '', to: '' });
  const field = (name: keyof typeof terms, label: string, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      required={name === 'number'}
      value={terms[name]}
      onChange={(event) => setTerms({ ...terms, [name]: event.currentTarget.value })}
    />
  );
  const day = (text: string) => (text ? `${text}T00:00:00Z` : null);
  return (
    <Form
      ready={terms.number.trim() !== ''}
      confirm={t('account.addContract')}
      save={(reason) =>
        send(
          'POST',
          `${path}/contracts`,
          {
            number: terms.number,
            product: terms.product || null,
            site: terms.site || null,
            from: day(terms.from),
            to: day(terms.to),
            status: null,
            reason,
          },
          { idempotencyKey: newKey() },
        )
      }
    >
      {field('number', t('account.contract'))}
      {field('product', t('account.product'))}
      {field('site', t('account.site'))}
      <Group grow>
        {field('from', t('filter.from'), 'date')}
        {field('to', t('filter.to'), 'date')}
      </Group>
    </Form>
  );
};

export const AccountDrawers = ({ account }: { account: Account }) => {
  const { t } = useTranslation();
  const { open } = useSearch();
  const set = useSetSearch();
  const path = `/api/accounts/${encodeURIComponent(account.id)}` as const;
  const removed = open?.startsWith('remove-') ? open.slice('remove-'.length) : undefined;
  const titles: Record<string, string> = {
    rename: t('account.rename'),
    join: t('account.join'),
    contract: t('account.addContract'),
  };
  const title = removed ? t('account.remove') : open ? titles[open] : undefined;
  return (
    <Side
      title={title ?? ''}
      opened={title !== undefined}
      onClose={() => set({ open: undefined })}
      size={480}
    >
      {open === 'rename' && <Renaming account={account} path={path} />}
      {open === 'join' && <Joining path={path} />}
      {open === 'contract' && <AddingContract path={path} />}
      {removed && (
        <Form
          ready
          confirm={t('account.remove')}
          save={(reason) =>
            send('POST', `${path}/members/${encodeURIComponent(removed)}/removal`, { reason })
          }
        >
          <Text size="sm">{t('account.removeText')}</Text>
        </Form>
      )}
    </Side>
  );
};
