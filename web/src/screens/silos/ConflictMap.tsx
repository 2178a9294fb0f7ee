import { useTranslation } from 'react-i18next';
import { useDepartmentLookup } from '../../api/queries';
import type { ConflictPair } from '../../api/types';
import { useFormats } from '../../parts/format';
import { Matrix } from './Matrix';

interface Shape {
  /** The pairs of departments of one trouble. */
  pairs: ConflictPair[];
  onOpen: (pair: ConflictPair) => void;
}

/** Who contacted customers while another department's trouble was open, by both. */
export const ConflictMap = ({ pairs, onOpen }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const known = useDepartmentLookup();
  const found = new Map(pairs.map((pair) => [`${pair.received} ${pair.contacting}`, pair]));
  const sides = (of: (pair: ConflictPair) => [string, string]) =>
    [...new Map(pairs.map(of))]
      .map(([id, name]) => ({ id, name, color: known(id)?.color }))
      .sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Matrix
      label={t('silos.conflictPairs')}
      caption={t('silos.conflictCaption')}
      axes={t('silos.conflictAxes')}
      rows={sides((pair) => [pair.received, pair.receivedName])}
      columns={sides((pair) => [pair.contacting, pair.contactingName])}
      cell={(received, contacting) => found.get(`${received.id} ${contacting.id}`)}
      said={(pair) => ({
        value: pair.contacts,
        words: format.number(pair.contacts),
        n: t('figure.n', { n: format.compact(pair.disturbed.of) }),
        few: false,
      })}
      between={(received, contacting) =>
        t('silos.conflictCell', { received: received.name, contacting: contacting.name })
      }
      onOpen={onOpen}
    />
  );
};
