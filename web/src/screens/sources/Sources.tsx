import { useTranslation } from 'react-i18next';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { CoverageMatrix } from './Coverage';
import { Importing } from './Importing';
import { Quarantine } from './Quarantine';
import { SourceList } from './SourceList';

export const Sources = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.sources')} question={t('sources.question')}>
      <AddressTabs
        label={t('nav.sources')}
        tabs={[
          { value: 'list', label: t('sources.list'), content: () => <SourceList /> },
          { value: 'coverage', label: t('sources.coverage'), content: () => <CoverageMatrix /> },
          { value: 'quarantine', label: t('sources.quarantine'), content: () => <Quarantine /> },
          { value: 'import', label: t('sources.import'), content: () => <Importing /> },
        ]}
      />
    </Screen>
  );
};
