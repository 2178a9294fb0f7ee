import { useTranslation } from 'react-i18next';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Meanings } from './Meanings';
import { Model } from './Model';
import { Resolutions } from './Resolutions';
import { Review } from './Review';
import { Thresholds } from './Thresholds';

/** Who is probably one person, what waits for a decision, and what is one. */
export const IdentityScreen = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.identity')} question={t('matching.question')}>
      <AddressTabs
        label={t('nav.identity')}
        tabs={[
          { value: 'review', label: t('matching.review'), content: () => <Review /> },
          { value: 'thresholds', label: t('matching.thresholds'), content: () => <Thresholds /> },
          { value: 'model', label: t('matching.model'), content: () => <Model /> },
          { value: 'meanings', label: t('matching.meanings'), content: () => <Meanings /> },
          {
            value: 'resolutions',
            label: t('matching.resolutions'),
            content: () => <Resolutions />,
          },
        ]}
      />
    </Screen>
  );
};
