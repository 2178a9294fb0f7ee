import {
  Badge,
  Button,
  Checkbox,
  ColorSwatch,
  Group,
  Radio,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDepartments, useMayEdit } from '../../api/queries';
import type { Calendar, Department, Page } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { DepartmentDot } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { DEPARTMENT_COLORS, departmentColor } from '../../theme';
import { Saving, useSaved, useSaving } from './editing';
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

const Colors = ({
  value,
  onChange,
  label,
}: {
  value: number;
  onChange: (value: number) => void;
  label: string;
}) => (
  <Radio.Group label={label} value={String(value)} onChange={(next) => onChange(Number(next))}>
    <Group gap="sm" mt={4}>
      {Array.from({ length: DEPARTMENT_COLORS }, (_, index) => index).map((index) => (
        <Group key={index} gap={4}>
          <Radio value={String(index)} aria-label={`${label} ${index + 1}`} size="xs" />
          <ColorSwatch color={departmentColor(index)} size={16} withShadow={false} />
        </Group>
      ))}
    </Group>
  </Radio.Group>
);

interface FormShape {
  department: Department | undefined;
  all: Department[];
  onDone: () => void;
}

const DepartmentForm = ({ department, all, onDone }: FormShape) => {
  const { t } = useTranslation();
  const editable = useMayEdit();
  const calendars = useAnswer<Page<Calendar>>('/api/calendars', { limit: 500 });
  const [name, setName] = useState(department?.name ?? '');
  const [parent, setParent] = useState<string | null>(department?.parent ?? null);
  const [calendar, setCalendar] = useState<string | null>(department?.calendar ?? null);
  const [partner, setPartner] = useState(department?.partner ?? false);
  const [color, setColor] = useState(department?.color ?? 0);
  const saving = useSaving<Department>(PATH, department);
  const saved = useSaved(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ name, parent, calendar, partner, color }, saved);
  };
  const clear = { 'aria-label': t('action.clear') };
  return (
    <Stack>
      <form onSubmit={submit}>
        <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0 }}>
          <Stack>
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
            <Colors label={t('org.color')} value={color} onChange={setColor} />
            <Saving saving={saving} path={PATH} editable={editable} />
          </Stack>
        </fieldset>
      </form>
      {department && <History path={`${PATH}/${encodeURIComponent(department.id)}`} />}
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
  const calendars = useAnswer<Page<Calendar>>('/api/calendars', { limit: 500 });
  const columns = useColumns(calendars.data?.items ?? []);
  const { open } = useSearch();
  const set = useSetSearch();
  const editable = useMayEdit();
  const close = () => set({ open: undefined });
  return (
    <Loaded query={query} height={320}>
      {({ items }) => (
        <Panel
          title={t('org.departments')}
          note={t('org.departmentsNote')}
          actions={
            <>
              {editable && (
                <Button
                  size="xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => set({ open: 'new' })}
                >
                  {t('org.newDepartment')}
                </Button>
              )}
              <ListDownload href={`${PATH}?format=csv`} />
            </>
          }
        >
          {items.length === 0 ? (
            <Empty title={t('org.noDepartments')} to="/sources" label={t('empty.toSources')}>
              {t('org.noDepartmentsText')}
            </Empty>
          ) : (
            <DataTable
              label={t('org.departments')}
              columns={columns}
              rows={placed(items)}
              sortable={false}
              onOpen={({ department }) => set({ open: department.id })}
              isOpen={({ department }) => department.id === open}
            />
          )}
          <Side
            title={items.find(({ id }) => id === open)?.name ?? t('org.newDepartment')}
            opened={open === 'new' || items.some(({ id }) => id === open)}
            onClose={close}
            size={460}
          >
            {open && (
              <DepartmentForm
                key={`${open} ${items.find(({ id }) => id === open)?.version}`}
                department={items.find(({ id }) => id === open)}
                all={items}
                onDone={close}
              />
            )}
          </Side>
        </Panel>
      )}
    </Loaded>
  );
};
