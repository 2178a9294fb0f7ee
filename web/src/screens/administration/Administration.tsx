import { useTranslation } from 'react-i18next';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { ApiKeys } from './ApiKeys';
import { Audit } from './Audit';
import { Jobs } from './Jobs';
import { StatusPanel } from './StatusPanel';
import { Users } from './Users';

export const Administration = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.administration')}>
      <AddressTabs
        label={t('nav.administration')}
        tabs={[
          { value: 'users', label: t('admin.users'), content: () => <Users /> },
          { value: 'keys', label: t('admin.keys'), content: () => <ApiKeys /> },
          { value: 'audit', label: t('admin.audit'), content: () => <Audit /> },
          { value: 'jobs', label: t('admin.jobs'), content: () => <Jobs /> },
          { value: 'status', label: t('admin.status'), content: () => <StatusPanel /> },
        ]}
      />
    </Screen>
  );
};
