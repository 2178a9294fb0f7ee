import { Checkbox, MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useDepartments, useTouchpointChoices } from '../../api/queries';
import type {
  DefinedTransaction,
  TransactionDefinition,
  TransactionProposal,
} from '../../api/types';
import { announce } from '../../parts/announce';
import { EditForm } from '../organisation/editing';

const PATH = '/api/transactions';
const UNITS = ['HOURS', 'DAYS', 'WORKING_DAYS'] as const;

const nothing = (): TransactionDefinition => ({
  name: '',
  department: null,
  owner: null,
  starts: [],
  ends: [],
  allowed: [],
  reopens: [],
  repeatDays: 30,
  promise: null,
  completionDays: 60,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  retired: false,
});

/** What is lived, as the beginning of a definition. */
export const proposed = (proposal: TransactionProposal): TransactionDefinition => ({
  ...nothing(),
  name: `${proposal.startName} – ${proposal.endName}`,
  starts: [proposal.start],
  ends: [proposal.end],
});

const useSavingTransaction = (
  known: DefinedTransaction | undefined,
  onDone: (id: string) => void,
) => {
  const { t } = useTranslation();
  return useChange(
    async (definition: TransactionDefinition) => {
      const saved = known
        ? await send('PUT', `${PATH}/${known.id}` as `/api/transactions/${string}`, definition, {
            ifVersion: known.version,
          })
        : await send('POST', PATH, definition, { idempotencyKey: newKey() });
      announce(t('org.saved'));
      onDone((saved as DefinedTransaction).id);
    },
    [PATH],
  );
};

interface Shape {
  known?: DefinedTransaction | undefined;
  begun?: TransactionDefinition | undefined;
  onDone: (id: string) => void;
}

/** Defines a standard transaction, or changes the version that was read and no other. */
export const TransactionForm = ({ known, begun, onDone }: Shape) => {
  const { t } = useTranslation();
  const departments = useDepartments();
  const steps = useTouchpointChoices();
  const [value, setValue] = useState(() => known?.content ?? begun ?? nothing());
  const saving = useSavingTransaction(known, onDone);
  const set = (change: Partial<TransactionDefinition>) => setValue({ ...value, ...change });
  const named = (id: string) => steps.find((one) => one.value === id)?.label ?? id;
  return (
    <EditForm
      saving={saving}
      path={known ? `${PATH}/${known.id}` : PATH}
      onSubmit={() => saving.mutate(value)}
    >
      <TextInput
        required
        label={t('org.name')}
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <MultiSelect
        searchable
        required
        label={t('transactions.starts')}
        data={steps.filter((one) => !value.ends.includes(one.value))}
        value={value.starts}
        onChange={(starts) => set({ starts })}
      />
      <MultiSelect
        searchable
        required
        label={t('transactions.ends')}
        data={steps.filter((one) => !value.starts.includes(one.value))}
        value={value.ends}
        onChange={(ends) => set({ ends })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <NumberInput
          min={1}
          label={t('transactions.promise')}
          placeholder={t('transactions.noPromise')}
          value={value.promise?.within ?? ''}
          onChange={(within) =>
            set({
              promise:
                within === ''
                  ? null
                  : { within: Number(within), unit: value.promise?.unit ?? 'WORKING_DAYS' },
            })
          }
        />
        <Select
          label={t('transactions.unit')}
          disabled={!value.promise}
          allowDeselect={false}
          data={UNITS.map((unit) => ({ value: unit, label: t(`transactions.unit.${unit}`) }))}
          value={value.promise?.unit ?? 'WORKING_DAYS'}
          onChange={(unit) =>
            value.promise &&
            set({ promise: { ...value.promise, unit: unit as (typeof UNITS)[number] } })
          }
        />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="xs">
        <Select
          clearable
          searchable
          label={t('transactions.department')}
          data={(departments.data?.items ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={value.department}
          onChange={(department) => set({ department })}
        />
        <TextInput
          label={t('org.role')}
          value={value.owner ?? ''}
          onChange={(event) => set({ owner: event.currentTarget.value.trim() || null })}
        />
      </SimpleGrid>
      <MultiSelect
        searchable
        label={t('transactions.allowed')}
        description={t('transactions.allowedHelp')}
        data={steps}
        value={value.allowed.map(({ touchpoint }) => touchpoint)}
        onChange={(chosen) =>
          set({
            allowed: chosen.map(
              (touchpoint) =>
                value.allowed.find((one) => one.touchpoint === touchpoint) ?? {
                  touchpoint,
                  times: 2,
                },
            ),
          })
        }
      />
      {value.allowed.map((one, index) => (
        <NumberInput
          key={one.touchpoint}
          min={1}
          label={t('transactions.times', { step: named(one.touchpoint) })}
          value={one.times}
          onChange={(times) =>
            set({
              allowed: value.allowed.map((other, place) =>
                place === index ? { ...other, times: Number(times) } : other,
              ),
            })
          }
        />
      ))}
      <MultiSelect
        searchable
        label={t('transactions.reopens')}
        description={t('transactions.reopensHelp')}
        data={steps}
        value={value.reopens}
        onChange={(reopens) => set({ reopens })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <NumberInput
          min={0}
          label={t('transactions.repeatDays')}
          value={value.repeatDays}
          onChange={(days) => set({ repeatDays: Number(days) })}
        />
        <NumberInput
          min={1}
          label={t('transactions.completionDays')}
          value={value.completionDays}
          onChange={(days) => set({ completionDays: Number(days) })}
        />
      </SimpleGrid>
      <TextInput
        required
        label={t('org.zone')}
        value={value.zone}
        onChange={(event) => set({ zone: event.currentTarget.value })}
      />
      {known && (
        <Checkbox
          label={t('transactions.retired')}
          checked={value.retired}
          onChange={(event) => set({ retired: event.currentTarget.checked })}
        />
      )}
    </EditForm>
  );
};
