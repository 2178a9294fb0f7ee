import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';

/** Stands where figures of the model would, before anything was learned. */
export const NothingLearned = ({ title }: { title: string }) => {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      <Empty
        title={t('matching.nothingLearned')}
        to="/identity?tab=resolutions"
        label={t('matching.toResolutions')}
      >
        {t('matching.nothingLearnedText')}
      </Empty>
    </Panel>
  );
};
