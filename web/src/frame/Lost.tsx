import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/Notices';
import { Screen } from '../parts/Screen';

export const Lost = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('lost.title')}>
      <Empty title={t('lost.text')} to="/" label={t('lost.home')} />
    </Screen>
  );
};
