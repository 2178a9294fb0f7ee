import { NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments, useTouchpoints } from '../../api/queries';
import type { Touchpoint } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentName } from '../../parts/Department';
import { type Formats, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Edited, EditForm, sinceDay, useSaving, ValidFrom } from './editing';
import { History } from './History';

const PATH = '/api/touchpoints';

type Amount = number | string;

const euros = (cents: number | null | undefined): Amount => (cents ? cents / 100 : '');
const cents = (amount: Amount) => (amount === '' ? 0 : Math.round(Number(amount) * 100));

/** Nothing is known of a cost of nothing. */
const costOf = (touchpoint: Touchpoint, format: Formats) => {
  const { low, mid, high } = touchpoint.costCents ?? {};
  if (!mid) return '–';
  return low && high
    ? `${format.money(mid)} (${format.money(low)} – ${format.money(high)})`
    : format.money(mid);
};

const TouchpointForm = ({ touchpoint, onDone }: { touchpoint: Touchpoint; onDone: () => void }) => {
  const { t } = useTranslation();
  const departments = useDepartments();
  const [department, setDepartment] = useState(touchpoint.department);
  const [role, setRole] = useState(touchpoint.accountableRole ?? '');
  const [low, setLow] = useState<Amount>(euros(touchpoint.costCents?.low));
  const [mid, setMid] = useState<Amount>(euros(touchpoint.costCents?.mid));
  const [high, setHigh] = useState<Amount>(euros(touchpoint.costCents?.high));
  const [minutes, setMinutes] = useState<Amount>(touchpoint.minutesPerContact || '');
  const [since, setSince] = useState('');
  const saving = useSaving(PATH, touchpoint, onDone);
  const submit = () =>
    saving.mutate({
      department,
      accountableRole: role.trim() || null,
      costCents: { low: cents(low), mid: cents(mid), high: cents(high) },
      minutesPerContact: minutes === '' ? 0 : Number(minutes),
      ...sinceDay(since),
    });
  const amount = { min: 0, decimalScale: 2, suffix: ' €', hideControls: true };
  return (
    <Stack>
      <EditForm saving={saving} path={PATH} onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {touchpoint.channel ?? t('org.noChannel')}
        </Text>
        <Select
          label={t('org.owner')}
          value={department}
          onChange={setDepartment}
          data={(departments.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.name,
          }))}
        />
        <TextInput
          label={t('org.role')}
          description={t('org.roleHelp')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <SimpleGrid cols={3}>
          <NumberInput {...amount} label={t('org.costLow')} value={low} onChange={setLow} />
          <NumberInput {...amount} label={t('org.costMid')} value={mid} onChange={setMid} />
          <NumberInput {...amount} label={t('org.costHigh')} value={high} onChange={setHigh} />
        </SimpleGrid>
        <NumberInput
          label={t('org.minutes')}
          description={t('org.minutesHelp')}
          min={0}
          hideControls
          value={minutes}
          onChange={setMinutes}
        />
        <ValidFrom value={since} onChange={setSince} />
      </EditForm>
      <History path={`${PATH}/${encodeURIComponent(touchpoint.id)}/history`} />
    </Stack>
  );
};

export const Touchpoints = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useTouchpoints();
  const columns: Column<Touchpoint>[] = [
    { id: 'name', header: t('coverage.touchpoint'), value: (one) => one.name },
    { id: 'channel', header: t('filter.channel'), value: (one) => one.channel },
    {
      id: 'department',
      header: t('org.owner'),
      value: (one) => one.department,
      cell: (one) => <DepartmentName id={one.department} />,
    },
    { id: 'role', header: t('org.role'), value: (one) => one.accountableRole },
    {
      id: 'cost',
      header: t('org.cost'),
      numeric: true,
      value: (one) => one.costCents?.mid,
      cell: (one) => costOf(one, format),
    },
    {
      id: 'minutes',
      header: t('org.minutes'),
      numeric: true,
      value: (one) => one.minutesPerContact,
      cell: (one) => format.number(one.minutesPerContact || null, 1),
    },
    {
      id: 'interactions',
      header: t('customers.interactions'),
      numeric: true,
      value: (one) => one.interactions,
      cell: (one) => format.number(one.interactions),
    },
  ];
  return (
    <Loaded query={query} height={320}>
      {({ items }) => (
        <Edited
          path={PATH}
          title={t('org.touchpoints')}
          note={t('org.touchpointsNote')}
          items={items}
          empty={
            <Empty title={t('org.noTouchpoints')} to="/sources" label={t('empty.toSources')}>
              {t('org.noDepartmentsText')}
            </Empty>
          }
          table={(open, isOpen) => (
            <DataTable
              label={t('org.touchpoints')}
              columns={columns}
              rows={items}
              onOpen={open}
              isOpen={isOpen}
              height={680}
            />
          )}
          form={(touchpoint, close) =>
            touchpoint && <TouchpointForm touchpoint={touchpoint} onDone={close} />
          }
        />
      )}
    </Loaded>
  );
};
