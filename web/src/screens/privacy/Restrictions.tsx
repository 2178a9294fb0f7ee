import { useTranslation } from 'react-i18next';
import { useList } from '../../api/queries';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
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
      <Listed list={list} height={200} empty={<Empty title={t('privacy.noRestrictions')} />}>
        {(items) => <SaidTable label={t('privacy.restrictions')} rows={items} />}
      </Listed>
    </Panel>
  );
};
