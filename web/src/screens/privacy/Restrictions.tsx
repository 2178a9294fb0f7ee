import { useTranslation } from 'react-i18next';
import { useList } from '../../api/queries';
import { Waiting } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { SaidTable } from './SaidTable';

const PATH = '/api/privacy/restrictions';

/** Whose data are kept and not used now, since when and why. */
export const Restrictions = () => {
  const { t } = useTranslation();
  const list = useList(PATH);
  return (
    <Panel
      title={t('privacy.restrictions')}
      note={t('privacy.restrictionsNote')}
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      {list.isPending ? (
        <Waiting height={200} />
      ) : list.error && list.items.length === 0 ? (
        <ProblemNotice failure={list.error} retry={() => list.refetch()} />
      ) : list.items.length === 0 ? (
        <Empty title={t('privacy.noRestrictions')} />
      ) : (
        <SaidTable label={t('privacy.restrictions')} rows={list.items} />
      )}
    </Panel>
  );
};
