import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useAnswer, useMayEdit } from '../../api/queries';
import type { TransactionDefinition, TransactionLine, TransactionProposal } from '../../api/types';
import { useFilters, useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { ENOUGH, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel, RowsDownload } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { Side } from '../../parts/Side';
import { barColumn } from '../silos/columns';
import { Control } from './Control';
import { Transaction } from './Transaction';
import { proposed, TransactionForm } from './TransactionForm';

const useLineColumns = (): Column<TransactionLine>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const share = (n: number, value: number | null, low: number | null, high: number | null) =>
    n < ENOUGH || value === null ? (
      `${n < ENOUGH ? t('figure.few') : '–'}`
    ) : (
      <>
        <strong>{format.percent(value)}</strong>
        <Text size="xs" c="dimmed">
          {format.interval(low ?? 0, high ?? 1)}
        </Text>
      </>
    );
  return [
    {
      id: 'name',
      header: t('org.name'),
      value: (line) => line.name,
      cell: (line) => (
        <>
          <Text size="sm" fw={500}>
            {line.name}
          </Text>
          <Text size="xs" c="dimmed">
            {line.owner}
          </Text>
        </>
      ),
    },
    {
      id: 'department',
      header: t('transactions.department'),
      value: (line) => line.department,
      cell: (line) => (line.department ? <DepartmentName id={line.department} /> : '–'),
    },
    {
      id: 'right',
      header: t('transactions.right'),
      numeric: true,
      value: (line) => line.rightShare,
      cell: (line) => share(line.judged, line.rightShare, line.rightLow, line.rightHigh),
    },
    {
      id: 'kept',
      header: t('transactions.kept'),
      numeric: true,
      value: (line) => line.keptShare,
      cell: (line) => share(line.judged, line.keptShare, line.keptLow, line.keptHigh),
    },
    {
      id: 'judged',
      header: t('transactions.judged'),
      numeric: true,
      value: (line) => line.judged,
      cell: (line) => format.number(line.judged),
    },
    {
      id: 'alarms',
      header: t('transactions.control'),
      value: (line) => line.alarms,
      cell: (line) => <Control line={line} />,
    },
  ];
};

const Lines = ({ lines, chosen }: { lines: TransactionLine[]; chosen: string | undefined }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const editable = useMayEdit();
  const filters = useFilters();
  return (
    <Panel
      title={t('nav.transactions')}
      note={t('transactions.note')}
      actions={
        <>
          {editable && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set({ open: 'new' })}
            >
              {t('transactions.define')}
            </Button>
          )}
          <ListDownload href={address('/api/transactions', { ...filters, format: 'csv' })} />
        </>
      }
    >
      <DataTable
        label={t('nav.transactions')}
        columns={useLineColumns()}
        rows={lines}
        isOpen={({ id }) => id === chosen}
        onOpen={({ id }) => set({ open: id, figure: undefined })}
      />
    </Panel>
  );
};

/** What is lived every day and not defined yet. */
const Lived = ({ onTake }: { onTake: (definition: TransactionDefinition) => void }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const editable = useMayEdit();
  const query = useAnswer('/api/transactions/proposals', useFilters());
  return (
    <Loaded query={query} height={240}>
      {({ items }) => {
        const columns: Column<TransactionProposal>[] = [
          {
            id: 'way',
            header: t('transactions.way'),
            value: (one) => `${one.startName} – ${one.endName}`,
            cell: (one) => (
              <>
                <Text size="sm" fw={500}>
                  {one.startName} → {one.endName}
                </Text>
                <Text size="xs" c="dimmed">
                  {one.steps.join(' → ')}
                </Text>
              </>
            ),
          },
          barColumn('journeys', t('silos.journeys'), items, (one) => one.journeys, format.number),
          {
            id: 'median',
            header: t('transactions.duration'),
            numeric: true,
            value: (one) => one.medianDurationSeconds,
            cell: (one) => format.about(one.medianDurationSeconds),
          },
          ...(editable
            ? [
                {
                  id: 'take',
                  header: t('action.label'),
                  value: () => '',
                  told: false,
                  cell: (one: TransactionProposal) => (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('transactions.takeNamed', {
                        start: one.startName,
                        end: one.endName,
                      })}
                      onClick={() => onTake(proposed(one))}
                    >
                      {t('transactions.take')}
                    </Button>
                  ),
                },
              ]
            : []),
        ];
        return (
          <Panel
            title={t('transactions.lived')}
            note={t('transactions.livedNote')}
            actions={<RowsDownload name="lived" columns={columns} rows={items} />}
          >
            {items.length === 0 ? (
              <Empty title={t('silos.empty')} to="/sources" label={t('empty.toSources')}>
                {t('silos.emptyText')}
              </Empty>
            ) : (
              <DataTable label={t('transactions.lived')} columns={columns} rows={items} />
            )}
          </Panel>
        );
      }}
    </Loaded>
  );
};

/** Do our everyday transactions work right the first time, every time? */
export const Transactions = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/transactions', useFilters());
  const { open } = useSearch();
  const set = useSetSearch();
  const [begun, setBegun] = useState<TransactionDefinition>();
  const close = () => {
    setBegun(undefined);
    set({ open: undefined });
  };
  return (
    <Screen title={t('nav.transactions')} question={t('transactions.question')}>
      <Loaded query={query} height={320}>
        {({ items }) => {
          const chosen = items.find(({ id }) => id === open) ?? items[0];
          return (
            <Stack>
              {items.length === 0 ? (
                <Panel title={t('nav.transactions')}>
                  <Empty title={t('transactions.empty')}>{t('transactions.emptyText')}</Empty>
                </Panel>
              ) : (
                <Lines lines={items} chosen={chosen?.id} />
              )}
              {chosen && <Transaction key={chosen.id} id={chosen.id} name={chosen.name} />}
              <Lived
                onTake={(definition) => {
                  setBegun(definition);
                  set({ open: 'new' });
                }}
              />
              <Side
                title={t('transactions.define')}
                opened={open === 'new'}
                onClose={close}
                size={480}
              >
                {open === 'new' && (
                  <TransactionForm
                    begun={begun}
                    onDone={(id) => {
                      setBegun(undefined);
                      set({ open: id });
                    }}
                  />
                )}
              </Side>
            </Stack>
          );
        }}
      </Loaded>
    </Screen>
  );
};
