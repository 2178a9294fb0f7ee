import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../../api/queries';
import type { ConflictPair } from '../../api/types';
import { useFormats } from '../../parts/format';
import { Matrix, type Side } from './Matrix';

interface Shape {
  pairs: ConflictPair[];
  onOpen: (pair: ConflictPair) => void;
}

/** A trouble, by the department that received it. */
const troubleOf = ({ trouble, received }: ConflictPair) => `${trouble} ${received}`;

/** Who contacted customers while a trouble was open that another department had received. */
export const ConflictMap = ({ pairs, onOpen }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const known = useDepartmentLookup();
  const found = new Map(pairs.map((pair) => [`${troubleOf(pair)} ${pair.contacting}`, pair]));
  const sides = (of: (pair: ConflictPair) => Side) =>
    [...new Map(pairs.map((pair) => [of(pair).id, of(pair)])).values()].sort((one, other) =>
      one.name.localeCompare(other.name),
    );
  return (
    <Matrix
      label={t('silos.conflictPairs')}
      caption={t('silos.conflictCaption')}
      axes={t('silos.conflictAxes')}
      rows={sides((pair) => ({
        id: troubleOf(pair),
        name: `${pair.troubleName} · ${pair.receivedName}`,
        color: known(pair.received)?.color,
      }))}
      columns={sides((pair) => ({
        id: pair.contacting,
        name: pair.contactingName,
        color: known(pair.contacting)?.color,
      }))}
      cell={(trouble, contacting) => found.get(`${trouble.id} ${contacting.id}`)}
      said={(pair) => ({
        value: pair.contacts,
        words: format.number(pair.contacts),
        n: t('figure.n', { n: format.compact(pair.disturbed.of) }),
        few: false,
      })}
      between={(trouble, contacting) =>
        t('silos.conflictCell', { trouble: trouble.name, contacting: contacting.name })
      }
      onOpen={onOpen}
    />
  );
};
