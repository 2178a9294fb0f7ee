import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { Calendar } from '../../api/types';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Edited, EditForm, sinceDay, useSaving, ValidFrom } from './editing';
import { History } from './History';

const PATH = '/api/calendars';
const DAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

const hoursOn = (calendar: Calendar | undefined, day: string) =>
  calendar?.weekdays.find((hours) => hours.day.toUpperCase() === day);

const CalendarForm = ({
  calendar,
  onDone,
}: {
  calendar: Calendar | undefined;
  onDone: () => void;
}) => {
  const { t } = useTranslation();
  const [name, setName] = useState(calendar?.name ?? '');
  const [zone, setZone] = useState(
    calendar?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const [hours, setHours] = useState<Record<string, { from: string; to: string }>>(() =>
    Object.fromEntries(
      DAYS.map((day) => {
        const known = hoursOn(calendar, day);
        return [day, { from: known?.from.slice(0, 5) ?? '', to: known?.to.slice(0, 5) ?? '' }];
      }),
    ),
  );
  const [holidays, setHolidays] = useState((calendar?.holidays ?? []).join('\n'));
  const [since, setSince] = useState('');
  const saving = useSaving(PATH, calendar, onDone);
  const submit = () => {
    const weekdays = DAYS.flatMap((day) => {
      const { from, to } = hours[day] ?? { from: '', to: '' };
      return from && to ? [{ day, from, to }] : [];
    });
    saving.mutate({
      name,
      zone,
      weekdays,
      holidays: holidays.split(/\s+/).filter(Boolean),
      ...sinceDay(since),
    });
  };
  const set = (day: string, change: Partial<{ from: string; to: string }>) =>
    setHours({ ...hours, [day]: { from: '', to: '', ...hours[day], ...change } });
  return (
    <Stack>
      <EditForm saving={saving} path={PATH} onSubmit={submit}>
        <TextInput
          label={t('org.name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('org.zone')}
          description={t('org.zoneHelp')}
          required
          value={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        {DAYS.map((day) => (
          <Group key={day} gap="xs" wrap="nowrap">
            <Text size="sm" w={110}>
              {t(`day.${day}`)}
            </Text>
            <TextInput
              type="time"
              aria-label={t('org.opens', { day: t(`day.${day}`) })}
              value={hours[day]?.from ?? ''}
              onChange={(event) => set(day, { from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              aria-label={t('org.closes', { day: t(`day.${day}`) })}
              value={hours[day]?.to ?? ''}
              onChange={(event) => set(day, { to: event.currentTarget.value })}
            />
          </Group>
        ))}
        <Textarea
          label={t('org.holidays')}
          description={t('org.holidaysHelp')}
          autosize
          minRows={3}
          maxRows={10}
          value={holidays}
          onChange={(event) => setHolidays(event.currentTarget.value)}
        />
        {calendar && <ValidFrom value={since} onChange={setSince} />}
      </EditForm>
      {calendar && <History path={`${PATH}/${encodeURIComponent(calendar.id)}/history`} />}
    </Stack>
  );
};

export const Calendars = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer(PATH, { limit: 500 });
  const columns: Column<Calendar>[] = [
    { id: 'name', header: t('org.name'), value: (one) => one.name },
    { id: 'zone', header: t('org.zone'), value: (one) => one.zone },
    {
      id: 'week',
      header: t('org.week'),
      value: (one) =>
        one.weekdays
          .map(
            ({ day, from, to }) =>
              `${t(`dayShort.${day.toUpperCase()}` as 'dayShort.MONDAY')} ${from.slice(0, 5)}–${to.slice(0, 5)}`,
          )
          .join(', '),
    },
    {
      id: 'holidays',
      header: t('org.holidays'),
      numeric: true,
      value: (one) => one.holidays.length,
      cell: (one) => format.number(one.holidays.length),
    },
  ];
  return (
    <Loaded query={query} height={240}>
      {({ items }) => (
        <Edited
          path={PATH}
          title={t('org.calendars')}
          note={t('org.calendarsNote')}
          create={t('org.newCalendar')}
          items={items}
          empty={<Empty title={t('org.noCalendars')}>{t('org.noCalendarsText')}</Empty>}
          table={(open, isOpen) => (
            <DataTable
              label={t('org.calendars')}
              columns={columns}
              rows={items}
              onOpen={open}
              isOpen={isOpen}
            />
          )}
          form={(calendar, close) => <CalendarForm calendar={calendar} onDone={close} />}
        />
      )}
    </Loaded>
  );
};
