import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../../api/queries';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Choices } from './Choices';
import { Erasures } from './Erasures';
import { Exports } from './Exports';
import { Purposes } from './Purposes';
import { Register } from './Register';
import { Restrictions } from './Restrictions';
import { Retention } from './Retention';

/** What we may do with people's data, what they said about it, and what is written down of it. */
export const Privacy = () => {
  const { t } = useTranslation();
  const answersToPeople = useMayEdit();
  return (
    <Screen title={t('nav.privacy')} question={t('privacy.question')}>
      <AddressTabs
        label={t('nav.privacy')}
        tabs={[
          { value: 'purposes', label: t('privacy.purposes'), content: () => <Purposes /> },
          { value: 'choices', label: t('privacy.choices'), content: () => <Choices /> },
          {
            value: 'restrictions',
            label: t('privacy.restrictions'),
            content: () => <Restrictions />,
          },
          ...(answersToPeople
            ? [
                { value: 'exports', label: t('rights.exports'), content: () => <Exports /> },
                { value: 'erasures', label: t('rights.erasures'), content: () => <Erasures /> },
                { value: 'retention', label: t('retention.tab'), content: () => <Retention /> },
              ]
            : []),
          { value: 'register', label: t('privacy.register'), content: () => <Register /> },
        ]}
      />
    </Screen>
  );
};
