import { Badge, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDepartments } from '../../api/queries';
import type { Calendar, Department } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentDot } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Edited, EditForm, sinceDay, useSaving, ValidFrom } from './editing';
import { History } from './History';

const PATH = '/api/departments';

interface Placed {
  department: Department;
  depth: number;
}

/** The tree, read from the top; who has an unknown parent stands at the top. */
const placed = (all: Department[]): Placed[] => {
  const ids = new Set(all.map(({ id }) => id));
  const under = (parent: string | null, depth: number): Placed[] =>
    all
      .filter((one) => (one.parent && ids.has(one.parent) ? one.parent : null) === parent)
      .flatMap((department) => [{ department, depth }, ...under(department.id, depth + 1)]);
  return under(null, 0);
};

interface FormShape {
  department: Department | undefined;
  all: Department[];
  onDone: () => void;
}

const DepartmentForm = ({ department, all, onDone }: FormShape) => {
  const { t } = useTranslation();
  const calendars = useAnswer('/api/calendars', { limit: 500 });
  const [name, setName] = useState(department?.name ?? '');
  const [parent, setParent] = useState<string | null>(department?.parent ?? null);
  const [calendar, setCalendar] = useState<string | null>(department?.calendar ?? null);
  const [partner, setPartner] = useState(department?.partner ?? false);
  const [since, setSince] = useState('');
  const saving = useSaving(PATH, department, onDone);
  const submit = () => saving.mutate({ name, parent, calendar, partner, ...sinceDay(since) });
  const clear = { 'aria-label': t('action.clear') };
  return (
    <Stack>
      <EditForm saving={saving} path={PATH} onSubmit={submit}>
        <TextInput
          label={t('org.name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('org.parent')}
          clearable
          clearButtonProps={clear}
          value={parent}
          onChange={setParent}
          data={all
            .filter(({ id }) => id !== department?.id)
            .map((one) => ({ value: one.id, label: one.name }))}
        />
        <Select
          label={t('org.calendar')}
          description={t('org.calendarHelp')}
          clearable
          clearButtonProps={clear}
          value={calendar}
          onChange={setCalendar}
          data={(calendars.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.name,
          }))}
        />
        <Checkbox
          label={t('org.partner')}
          checked={partner}
          onChange={(event) => setPartner(event.currentTarget.checked)}
        />
        {department && <ValidFrom value={since} onChange={setSince} />}
      </EditForm>
      {department && <History path={`${PATH}/${encodeURIComponent(department.id)}/history`} />}
    </Stack>
  );
};

const useColumns = (calendars: Calendar[]): Column<Placed>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    {
      id: 'name',
      header: t('org.department'),
      value: ({ department }) => department.name,
      cell: ({ department, depth }) => (
        <Group gap={8} pl={depth * 22} wrap="nowrap">
          <DepartmentDot color={department.color} />
          <Text size="sm" fw={depth === 0 ? 600 : 400}>
            {department.name}
          </Text>
          {department.partner && (
            <Badge variant="light" color="gray" size="sm" tt="none">
              {t('org.partnerBadge')}
            </Badge>
          )}
        </Group>
      ),
    },
    {
      id: 'calendar',
      header: t('org.calendar'),
      value: ({ department }) =>
        calendars.find(({ id }) => id === department.calendar)?.name ?? department.calendar,
    },
    {
      id: 'interactions',
      header: t('customers.interactions'),
      numeric: true,
      value: ({ department }) => department.interactions,
      cell: ({ department }) => format.number(department.interactions),
    },
  ];
};

export const Departments = () => {
  const { t } = useTranslation();
  const query = useDepartments();
  const calendars = useAnswer('/api/calendars', { limit: 500 });
  const columns = useColumns(calendars.data?.items ?? []);
  return (
    <Loaded query={query} height={320}>
      {({ items }) => (
        <Edited
          path={PATH}
          title={t('org.departments')}
          note={t('org.departmentsNote')}
          create={t('org.newDepartment')}
          items={items}
          empty={
            <Empty title={t('org.noDepartments')} to="/sources" label={t('empty.toSources')}>
              {t('org.noDepartmentsText')}
            </Empty>
          }
          table={(open, isOpen) => (
            <DataTable
              label={t('org.departments')}
              columns={columns}
              rows={placed(items)}
              sortable={false}
              onOpen={({ department }) => open(department)}
              isOpen={({ department }) => isOpen(department)}
            />
          )}
          form={(department, close) => (
            <DepartmentForm department={department} all={items} onDone={close} />
          )}
        />
      )}
    </Loaded>
  );
};
