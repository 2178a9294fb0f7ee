import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { AccountOfCustomer } from '../../api/types';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';
import { ContractTable } from '../accounts/ContractTable';
import { Roles, useKind } from '../accounts/words';
import { FlagBadges } from './Flags';

const One = ({ account }: { account: AccountOfCustomer }) => {
  const { t } = useTranslation();
  const kind = useKind();
  return (
    <Panel
      title={
        <Anchor component={Link} to={`/accounts/${account.id}`} inherit underline="always">
          {account.name ?? t('account.unnamed')}
        </Anchor>
      }
      note={
        <Group gap="xs">
          {kind(account.kind)}
          {account.membership.state !== 'member' && (
            <Text span size="sm">
              {t(`account.state.${account.membership.state as 'past'}`)}
            </Text>
          )}
          <Roles roles={account.membership.roles} />
        </Group>
      }
    >
      {account.others.length > 0 && (
        <Stack gap={6}>
          <Text size="sm" fw={600}>
            {t('account.others')}
          </Text>
          {account.others.map((member) => (
            <Group key={member.customer} gap="sm">
              <Anchor component={Link} to={`/customers/${member.customer}`} size="sm">
                {member.name ?? t('customer.unnamed')}
              </Anchor>
              <Roles roles={member.roles} />
              <FlagBadges flags={member.flags} />
            </Group>
          ))}
        </Stack>
      )}
      {account.contracts.length > 0 && <ContractTable contracts={account.contracts} />}
    </Panel>
  );
};

/** The households and companies that this person belongs to, and what these have from us. */
export const AccountsOf = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const query = useAnswer(`/api/customers/${encodeURIComponent(id)}/accounts`);
  return (
    <Loaded query={query} height={240}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('account.noneOfCustomer')} to="/accounts" label={t('account.toAll')}>
            {t('account.noneOfCustomerText')}
          </Empty>
        ) : (
          <Stack>
            {items.map((account) => (
              <One key={account.id} account={account} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
};
