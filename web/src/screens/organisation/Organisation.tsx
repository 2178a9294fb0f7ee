import { useTranslation } from 'react-i18next';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Calendars } from './Calendars';
import { Departments } from './Departments';
import { Touchpoints } from './Touchpoints';

export const Organisation = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.organisation')} question={t('organisation.question')}>
      <AddressTabs
        label={t('nav.organisation')}
        tabs={[
          { value: 'departments', label: t('org.departments'), content: () => <Departments /> },
          { value: 'touchpoints', label: t('org.touchpoints'), content: () => <Touchpoints /> },
          { value: 'calendars', label: t('org.calendars'), content: () => <Calendars /> },
        ]}
      />
    </Screen>
  );
};
