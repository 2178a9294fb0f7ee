import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { Border, Silos } from '../../api/types';
import { useCounting, useFilters, useSearch, useSetSearch } from '../../frame/search';
import type { Column } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Picture } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Again } from './Again';
import { Avoidable } from './Avoidable';
import { BorderJourneys } from './BorderDrawer';
import { Conflicts } from './Conflicts';
import { Cost, Unpriced } from './Cost';
import { FigureDrawer } from './FigureDrawer';
import { HeatMap, MEASURES, type Measure, measureOf, waitsOf } from './HeatMap';
import { Clockwork, Exactness, NoJourneys, Outside, useSilosNote } from './Notes';
import { Paper } from './Paper';
import { Settings } from './Settings';
import { Repeats, Totals } from './Totals';

const useColumns = (silos: Silos): Column<Border>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const names = new Map(silos.departments.map(({ id, name }) => [id, name]));
  const named = (id: string) => names.get(id) ?? id;
  const counting = useCounting();
  const waits = (border: Border) => waitsOf(border, counting);
  const seconds = (id: string, header: string, value: (border: Border) => number) => ({
    id,
    header: `${header} (s)`,
    numeric: true,
    value,
    cell: (border: Border) => format.duration(value(border)),
  });
  return [
    {
      id: 'from',
      header: t('silos.from'),
      value: (border) => named(border.from),
      cell: (border) => <DepartmentName id={border.from} name={named(border.from)} />,
    },
    {
      id: 'to',
      header: t('silos.to'),
      value: (border) => named(border.to),
      cell: (border) => <DepartmentName id={border.to} name={named(border.to)} />,
    },
    {
      id: 'handovers',
      header: t('silos.handovers'),
      numeric: true,
      value: (border) => border.handovers,
      cell: (border) => format.number(border.handovers),
    },
    {
      id: 'journeys',
      header: t('silos.journeys'),
      numeric: true,
      value: (border) => border.journeys,
      cell: (border) => format.number(border.journeys),
    },
    {
      id: 'customers',
      header: t('silos.customers'),
      numeric: true,
      value: (border) => border.customers,
      cell: (border) => format.number(border.customers),
    },
    seconds('median', t('silos.medianWait'), (border) => waits(border).medianWaitSeconds),
    seconds('mean', t('silos.meanWait'), (border) => waits(border).meanWaitSeconds),
    seconds('p90', t('silos.p90Wait'), (border) => waits(border).p90WaitSeconds),
    seconds('sum', t('silos.sumWait'), (border) => waits(border).sumWaitSeconds),
    {
      id: 'share',
      header: t('silos.share'),
      numeric: true,
      value: (border) => waits(border).share.value,
      cell: (border) => format.percent(waits(border).share.value),
    },
  ];
};

const Borders = ({ silos }: { silos: Silos }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const columns = useColumns(silos);
  const search = useSearch();
  const set = useSetSearch();
  const measure = measureOf(search.measure);
  const { leading } = silos;
  const bounded = leading.departments.length < silos.departments.length;
  const all = search.borders === 'all';
  const open = (border: Border) => set({ borderFrom: border.from, borderTo: border.to });
  const note = useSilosNote();
  const cost = useAnswer('/api/silos/cost', useFilters(), { enabled: measure === 'cost' });
  const cents = new Map(
    cost.data?.borders.map(({ from, to, cents }) => [`${from} ${to}`, cents.mid]) ?? [],
  );
  return (
    <Picture
      title={t('silos.borders')}
      note={note(silos)}
      name="borders"
      columns={columns}
      rows={silos.borders}
      onOpen={open}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t('silos.measure')}
          value={measure}
          onChange={({ currentTarget: { value } }) =>
            set({ measure: value === 'median' ? undefined : value })
          }
          data={MEASURES.map((value) => ({ value, label: t(`silos.measure.${value as Measure}`) }))}
        />
      }
    >
      <Stack gap="xs">
        <HeatMap silos={silos} measure={measure} all={all} cents={cents} onOpen={open} />
        {measure === 'cost' && cost.data && cents.size === 0 && <Unpriced />}
        {bounded && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {t(all ? 'silos.allDepartments' : 'silos.leading', {
                shown: format.number(leading.departments.length),
                departments: format.number(silos.departments.length),
                handovers: format.number(leading.handovers),
                of: format.number(silos.totals.handovers),
              })}
            </Text>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => set({ borders: all ? undefined : 'all' })}
            >
              {t(all ? 'silos.showLeading' : 'silos.showAll')}
            </Button>
          </Group>
        )}
        <Clockwork departments={silos.departments} />
        <Exactness error={silos.medianError} />
      </Stack>
    </Picture>
  );
};

const Overview = () => {
  const { t } = useTranslation();
  const filters = useFilters();
  const query = useAnswer('/api/silos', filters);
  return (
    <Loaded query={query} height={420}>
      {(silos) =>
        silos.totals.journeys === 0 ? (
          <NoJourneys outside={silos.outsideJourneys} />
        ) : (
          <Stack>
            <Totals silos={silos} />
            {silos.borders.length === 0 ? (
              <Empty title={t('silos.noBorders')}>{t('silos.noBordersText')}</Empty>
            ) : (
              <Borders silos={silos} />
            )}
            <Repeats silos={silos} />
            <Avoidable />
            <Outside outside={silos.outsideJourneys} />
            <Anchor component={Link} to="/journeys" size="sm">
              {t('silos.toJourneys')}
            </Anchor>
            <BorderJourneys silos={silos} />
            <FigureDrawer />
          </Stack>
        )
      }
    </Loaded>
  );
};

export const SilosScreen = () => {
  const { t } = useTranslation();
  return (
    <Screen title={t('nav.silos')} question={t('silos.question')}>
      <AddressTabs
        label={t('nav.silos')}
        tabs={[
          { value: 'borders', label: t('silos.borders'), content: () => <Overview /> },
          { value: 'conflicts', label: t('silos.conflicts'), content: () => <Conflicts /> },
          { value: 'again', label: t('silos.again'), content: () => <Again /> },
          { value: 'cost', label: t('silos.cost'), content: () => <Cost /> },
          { value: 'paper', label: t('silos.paper'), content: () => <Paper /> },
          { value: 'settings', label: t('silos.settings'), content: () => <Settings /> },
        ]}
      />
    </Screen>
  );
};
