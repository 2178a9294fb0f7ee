import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Group,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllDepartments, useAnswer, useMayEdit } from '../../api/queries';
import type { Calendar, Department } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentDot } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { Edited, EditForm, sinceDay, useSaving, ValidFrom } from './editing';
import { History } from './History';

const PATH = '/api/departments';

interface Placed {
  department: Department;
  depth: number;
}

/** Another name stands below the department that it is counted as. */
const above = ({ countedAs, parent }: Department) => countedAs ?? parent;

/** The tree, read from the top; who has an unknown parent stands at the top. */
const placed = (all: Department[]): Placed[] => {
  const ids = new Set(all.map(({ id }) => id));
  const place = (one: Department) => {
    const over = above(one);
    return over && ids.has(over) ? over : null;
  };
  const under = (parent: string | null, depth: number): Placed[] =>
    all
      .filter((one) => place(one) === parent)
      .flatMap((department) => [{ department, depth }, ...under(department.id, depth + 1)]);
  return under(null, 0);
};

/** Says that a department is only another name, and takes that back. */
const AnotherName = ({ department, all }: { department: Department; all: Department[] }) => {
  const { t } = useTranslation();
  const editable = useMayEdit();
  const format = useFormats();
  const saving = useSaving(PATH, department, () => {});
  const other = all.find(({ id }) => id === department.countedAs);
  if (!other) return null;
  return (
    <Alert color="indigo" variant="light" title={t('org.countedAsTitle', { name: other.name })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('org.countedAsNote', { name: other.name, n: format.number(department.interactions) })}
        </Text>
        {saving.error && <ProblemNotice failure={saving.error} />}
        {editable && (
          <Button
            size="xs"
            variant="default"
            loading={saving.isPending}
            onClick={() => saving.mutate({ countedAs: null })}
          >
            {t('org.separate')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
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
  const [countedAs, setCountedAs] = useState<string | null>(null);
  const [since, setSince] = useState('');
  const saving = useSaving(PATH, department, onDone);
  const joining = countedAs ? { countedAs } : {};
  const submit = () =>
    saving.mutate({ name, parent, calendar, partner, ...joining, ...sinceDay(since) });
  const others = all.filter((one) => one.id !== department?.id && !one.countedAs);
  const clear = { 'aria-label': t('action.clear') };
  return (
    <Stack>
      {department && <AnotherName department={department} all={all} />}
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
          data={others.map((one) => ({ value: one.id, label: one.name }))}
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
        {department && !department.countedAs && others.length > 0 && (
          <Select
            label={t('org.countedAs')}
            description={t('org.countedAsHelp')}
            clearable
            searchable
            clearButtonProps={clear}
            value={countedAs}
            onChange={setCountedAs}
            data={others.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
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
          {department.countedAs && (
            <Badge variant="light" color="indigo" size="sm" tt="none">
              {t('org.countedAsBadge')}
            </Badge>
          )}
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
  const query = useAllDepartments();
  const calendars = useAnswer('/api/calendars', { limit: 500 });
  const columns = useColumns(calendars.data?.items ?? []);
  return (
    <Loaded query={query} height={320}>
      {({ items }) => (
        <Edited
          path={PATH}
          list={`${PATH}?joined=true&`}
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
