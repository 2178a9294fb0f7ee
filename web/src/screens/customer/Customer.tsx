import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useMayDecide } from '../../api/queries';
import type { Customer } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import { Loaded } from '../../parts/Loaded';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Consents, Restricted } from '../privacy/Consents';
import { RightsOf } from '../privacy/RightsOf';
import { AccountsOf } from './AccountsOf';
import { Changes } from './Changes';
import { AddFlag, Flags } from './Flags';
import { IdentityPanel } from './Identity';
import { InteractionDrawer } from './Interaction';
import { MergeDrawer } from './Merge';
import { Profile } from './Profile';
import { Summary } from './Summary';
import { TimelinePanel } from './TimelinePanel';

const Redirected = ({ customer, asked }: { customer: Customer; asked: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const moved = customer.id !== asked;
  useEffect(() => {
    if (moved)
      navigate({ to: '/customers/$id', params: { id: customer.id }, replace: true } as never);
  }, [moved, customer.id, navigate]);
  return customer.redirectedFrom ? (
    <Alert variant="light" color="indigo">
      {t('customer.redirected')}
    </Alert>
  ) : null;
};

const Whole = ({ customer, asked }: { customer: Customer; asked: string }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const deciding = useMayDecide();
  const name = customer.name ?? t('customer.unnamed');
  return (
    <Screen
      title={name}
      above={
        <Anchor component={Link} to="/customers" size="sm">
          {t('nav.customers')}
        </Anchor>
      }
      actions={
        deciding && (
          <>
            <AddFlag />
            <RightsOf customer={customer.id} />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowMerge size={14} aria-hidden />}
              onClick={() => set({ open: 'merge' })}
            >
              {t('merge.open')}
            </Button>
          </>
        )
      }
    >
      <Redirected customer={customer} asked={asked} />
      <Restricted customer={customer.id} />
      <Flags id={customer.id} />
      <Summary customer={customer} />
      <AddressTabs
        label={name}
        tabs={[
          {
            value: 'timeline',
            label: t('customer.timeline'),
            content: () => (
              <TimelinePanel path={`/api/customers/${encodeURIComponent(customer.id)}/timeline`} />
            ),
          },
          {
            value: 'accounts',
            label: t('nav.accounts'),
            content: () => <AccountsOf id={customer.id} />,
          },
          {
            value: 'identity',
            label: t('customer.identity'),
            content: () => <IdentityPanel customer={customer} />,
          },
          {
            value: 'profile',
            label: t('customer.profile'),
            content: () => <Profile customer={customer} />,
          },
          {
            value: 'consents',
            label: t('consents.tab'),
            content: () => <Consents customer={customer.id} />,
          },
          {
            value: 'changes',
            label: t('customer.changes'),
            content: () => <Changes id={customer.id} />,
          },
        ]}
      />
      <MergeDrawer customer={customer} />
      <InteractionDrawer />
    </Screen>
  );
};

export const CustomerScreen = () => {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useAnswer(`/api/customers/${encodeURIComponent(id)}`);
  return (
    <Stack>
      <Loaded query={query} height={480}>
        {(customer) => <Whole customer={customer} asked={id} />}
      </Loaded>
    </Stack>
  );
};

export const Identifiers = ({ values }: { values: { type: string; value: string }[] }) => (
  <Group gap={6}>
    {values.map(({ type, value }) => (
      <Badge key={`${type} ${value}`} variant="default" tt="none" radius="sm" fw={500}>
        <Text span size="xs" c="dimmed">
          {type}
        </Text>{' '}
        {value}
      </Badge>
    ))}
  </Group>
);
