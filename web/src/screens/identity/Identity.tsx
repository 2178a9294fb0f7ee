import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { useFormats } from '../../parts/format';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Meanings } from './Meanings';
import { Model } from './Model';
import { Resolutions } from './Resolutions';
import { Review } from './Review';
import { Thresholds } from './Thresholds';

/** That a resolution nobody asked for waits to be looked at. */
const Ready = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const { data } = useAnswer('/api/identity');
  const ready = data?.underWay;
  if (ready?.state !== 'waiting' || !ready.byItself) return null;
  return (
    <Alert variant="light" color="indigo" title={t('matching.ready')} role="status" mb="md">
      <Text size="sm">
        {t('matching.wouldMerge', { count: ready.merged, n: format.number(ready.merged) })}{' '}
        {t('matching.wouldSplit', { count: ready.split, n: format.number(ready.split) })}{' '}
        <Anchor component={Link} to="/identity?tab=resolutions" size="sm" underline="always">
          {t('matching.look')}
        </Anchor>
      </Text>
    </Alert>
  );
};

/** Who is probably one person, what waits for a decision, and what is one. */
export const IdentityScreen = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.identity')} question={t('matching.question')}>
      <Ready />
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
