import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { ConflictPair, CrowdedPair, SiloConflicts } from '../../api/types';
import { usePeriodWords } from '../../frame/period';
import { useFilters, useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { Figures, ShareFigure } from '../../parts/Figure';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, Picture, RowsDownload } from '../../parts/Panel';
import { ConflictMap } from './ConflictMap';
import { barColumn, countColumn, departmentColumn, useShareColumns } from './columns';
import { DepthDrawer } from './DepthDrawer';
import { printDepth } from './depths';

const usePeriod = () => {
  const { from, to } = useSearch();
  return usePeriodWords()(from ?? null, to ?? null);
};

/** As long as nobody said what trouble is, it is read from names, and one should know. */
export const Assumed = ({ conflicts }: { conflicts: SiloConflicts }) => {
  const { t } = useTranslation();
  if (!conflicts.assumed) return null;
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
      <Text size="sm">
        {t('silos.assumed', { troubles: conflicts.troubles.join(', ') })}{' '}
        <Anchor component={Link} to="/silos?tab=settings" size="sm" underline="always" c="inherit">
          {t('silos.toSettings')}
        </Anchor>
      </Text>
    </Alert>
  );
};

const Pairs = ({ conflicts }: { conflicts: SiloConflicts }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const shares = useShareColumns();
  const { pairs } = conflicts;
  const columns: Column<ConflictPair>[] = [
    { id: 'trouble', header: t('silos.trouble'), value: (one) => one.troubleName },
    departmentColumn(
      'received',
      t('silos.receivedBy'),
      (one: ConflictPair) => one.received,
      (one) => one.receivedName,
    ),
    departmentColumn(
      'contacting',
      t('silos.contactedBy'),
      (one: ConflictPair) => one.contacting,
      (one) => one.contactingName,
    ),
    barColumn('contacts', t('silos.contacts'), pairs, (one) => one.contacts, format.number),
    countColumn('customers', t('silos.customers'), (one: ConflictPair) => one.customers, format),
    ...shares(t('silos.disturbed'), (one: ConflictPair) => one.disturbed),
  ];
  const open = (one: ConflictPair) =>
    set({ figure: printDepth('conflict', one.trouble, one.received, one.contacting) });
  if (pairs.length === 0) {
    return (
      <Panel title={t('silos.conflictPairs')} note={t('silos.conflictPairsNote')}>
        <Empty
          title={t('silos.noConflicts')}
          to="/silos?tab=settings"
          label={t('silos.toSettings')}
        >
          {t('silos.noConflictsText')}
        </Empty>
      </Panel>
    );
  }
  return (
    <Picture
      title={t('silos.conflictPairs')}
      note={t('silos.conflictPairsNote')}
      name="conflicts"
      columns={columns}
      rows={pairs}
      onOpen={open}
    >
      <ConflictMap pairs={pairs} onOpen={open} />
    </Picture>
  );
};

const Crowded = ({ pairs }: { pairs: CrowdedPair[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const columns: Column<CrowdedPair>[] = [
    departmentColumn(
      'before',
      t('silos.firstBy'),
      (one: CrowdedPair) => one.before,
      (one) => one.beforeName,
    ),
    departmentColumn(
      'after',
      t('silos.thenBy'),
      (one: CrowdedPair) => one.after,
      (one) => one.afterName,
    ),
    barColumn('contacts', t('silos.contacts'), pairs, (one) => one.contacts, format.number),
    countColumn('customers', t('silos.customers'), (one: CrowdedPair) => one.customers, format),
  ];
  return (
    <Panel
      title={t('silos.crowded')}
      note={t('silos.crowdedNote')}
      actions={<RowsDownload name="crowded-contacts" columns={columns} rows={pairs} />}
    >
      {pairs.length === 0 ? (
        <Empty title={t('silos.noCrowded')} />
      ) : (
        <DataTable
          label={t('silos.crowded')}
          columns={columns}
          rows={pairs}
          height={420}
          onOpen={(one) => set({ figure: printDepth('crowded', one.before, one.after) })}
        />
      )}
    </Panel>
  );
};

/** Where departments contact customers past one another. */
export const Conflicts = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/silos/conflicts', useFilters());
  const period = usePeriod();
  return (
    <Loaded query={query} height={420}>
      {(conflicts) => (
        <Stack>
          <Assumed conflicts={conflicts} />
          <Figures columns={4}>
            <ShareFigure
              label={t('silos.inConflict')}
              share={conflicts.contacts}
              period={period}
              formula={t('formula.conflict')}
            />
            <ShareFigure
              label={t('silos.inConflictCustomers')}
              share={conflicts.customers}
              period={period}
              formula={t('formula.conflictCustomers')}
            />
            <ShareFigure
              label={t('silos.crowdedContacts')}
              share={conflicts.crowdedContacts}
              period={period}
              formula={t('formula.crowded')}
            />
            <ShareFigure
              label={t('silos.crowdedCustomers')}
              share={conflicts.crowdedCustomers}
              period={period}
              formula={t('formula.crowded')}
            />
          </Figures>
          <Pairs conflicts={conflicts} />
          <Crowded pairs={conflicts.crowded} />
          <DepthDrawer />
        </Stack>
      )}
    </Loaded>
  );
};
