import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/Notices';

export const Lost = () => {
  const { t } = useTranslation();
  return (
    <Empty title={t('lost.title')} to="/" label={t('lost.home')}>
      {t('lost.text')}
    </Empty>
  );
};
