import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { ContactedAgain, SiloEffort, SteppedAgain } from '../../api/types';
import { useFilters, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { Figure, Figures } from '../../parts/Figure';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { barColumn, countColumn, departmentColumn, useShareColumns } from './columns';
import { DepthDrawer } from './DepthDrawer';
import { printDepth } from './depths';

const EffortFigures = ({ effort }: { effort: SiloEffort }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const basis = t('figure.journeys', { n: format.number(effort.journeys) });
  return (
    <Figures columns={5}>
      <Figure
        label={t('silos.effort')}
        value={format.number(effort.perJourney, 2)}
        n={effort.journeys}
        detail={t('silos.effortSum', {
          n: format.number(effort.sum),
          p90: format.number(effort.p90, 1),
        })}
        basis={basis}
        formula={t('formula.effort')}
      />
      {effort.components.map((one) => (
        <Figure
          key={one.component}
          label={t(`silos.effort.${one.component as 'inbound'}`)}
          value={format.number(one.perJourney, 2)}
          n={effort.journeys}
          detail={t('silos.effortPart', {
            n: format.number(one.sum),
            weight: format.number(one.weight),
          })}
          basis={basis}
          formula={t(`formula.effort.${one.component as 'inbound'}`)}
          onOpen={() => set({ figure: printDepth('effort', one.component) })}
        />
      ))}
    </Figures>
  );
};

const Steps = ({ rows }: { rows: SteppedAgain[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const shares = useShareColumns();
  const columns: Column<SteppedAgain>[] = [
    { id: 'name', header: t('coverage.touchpoint'), value: (one) => one.name },
    departmentColumn('department', t('org.owner'), (one: SteppedAgain) => one.department),
    barColumn('times', t('silos.timesAgain'), rows, (one) => one.times, format.number),
    countColumn('journeys', t('silos.journeys'), (one: SteppedAgain) => one.journeys.n, format),
    countColumn('customers', t('silos.customers'), (one: SteppedAgain) => one.customers, format),
    ...shares(t('silos.shareOfJourneys'), (one: SteppedAgain) => one.journeys),
  ];
  return (
    <Panel
      title={t('silos.stepsAgain')}
      note={t('silos.stepsAgainNote')}
      actions={<RowsDownload name="steps-again" columns={columns} rows={rows} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('silos.noStepsAgain')} />
      ) : (
        <DataTable
          label={t('silos.stepsAgain')}
          columns={columns}
          rows={rows}
          height={460}
          onOpen={(one) => set({ figure: printDepth('rework', one.touchpoint) })}
        />
      )}
    </Panel>
  );
};

const Contacts = ({ rows, days }: { rows: ContactedAgain[]; days: number }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const shares = useShareColumns();
  const columns: Column<ContactedAgain>[] = [
    { id: 'name', header: t('coverage.touchpoint'), value: (one) => one.name },
    departmentColumn('department', t('org.owner'), (one: ContactedAgain) => one.department),
    barColumn('contacts', t('silos.repeated'), rows, (one) => one.contacts.n, format.number),
    countColumn('customers', t('silos.customers'), (one: ContactedAgain) => one.customers, format),
    ...shares(t('silos.shareOfContacts'), (one: ContactedAgain) => one.contacts),
  ];
  return (
    <Panel
      title={t('silos.contactsAgain', { days })}
      note={t('silos.contactsAgainNote', { days })}
      actions={<RowsDownload name="contacts-again" columns={columns} rows={rows} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('silos.noContactsAgain')} />
      ) : (
        <DataTable
          label={t('silos.contactsAgain', { days })}
          columns={columns}
          rows={rows}
          height={460}
          onOpen={(one) => set({ figure: printDepth('repeated', one.touchpoint) })}
        />
      )}
    </Panel>
  );
};

/** What journeys asked of customers, and what was done again. */
export const Again = () => {
  const filters = useFilters();
  const effort = useAnswer('/api/silos/effort', filters);
  const again = useAnswer('/api/silos/again', filters);
  return (
    <Stack>
      <Loaded query={effort} height={140}>
        {(answer) => <EffortFigures effort={answer} />}
      </Loaded>
      <Loaded query={again} height={420}>
        {({ rework, repeats, days }) => (
          <Stack>
            <Contacts rows={repeats} days={days} />
            <Steps rows={rework} />
          </Stack>
        )}
      </Loaded>
      <DepthDrawer />
    </Stack>
  );
};
