import { useTranslation } from 'react-i18next';
import type { Silos } from '../../api/types';
import { Figure, Figures, ShareFigure } from '../../parts/Figure';
import { useFormats } from '../../parts/format';

export const Totals = ({ silos }: { silos: Silos }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { totals } = silos;
  const journeys = t('figure.journeys', { n: format.number(totals.journeys) });
  return (
    <Figures>
      <Figure
        label={t('silos.perJourney')}
        value={format.number(totals.handoversPerJourney, 2)}
        n={totals.journeys}
        detail={t('silos.handoverTotal', { n: format.number(totals.handovers) })}
        basis={journeys}
      />
      <ShareFigure label={t('silos.withHandover')} share={totals.withHandover} />
      <ShareFigure label={t('silos.pingPong')} share={totals.pingPong} />
      <Figure
        label={t('silos.borderWait')}
        value={format.percent(totals.borderWaitShare)}
        n={totals.journeys}
        detail={t('silos.waitOf', {
          wait: format.duration(totals.borderWaitSeconds),
          whole: format.duration(totals.journeySeconds),
        })}
        basis={journeys}
      />
    </Figures>
  );
};

export const Repeats = ({ silos }: { silos: Silos }) => {
  const { t } = useTranslation();
  return (
    <Figures>
      {silos.totals.repeatContacts.map((repeat) => (
        <ShareFigure
          key={`${repeat.days} ${repeat.topic}`}
          label={t(repeat.topic === 'same' ? 'silos.repeatSame' : 'silos.repeatAny', {
            days: repeat.days,
          })}
          share={repeat}
        />
      ))}
    </Figures>
  );
};
