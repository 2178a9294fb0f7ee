import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAllDepartments, useAnswer } from '../../api/queries';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { type Field, inWordsOfPast, type Past, type Telling } from './pastWords';

type HistoryPath =
  | `/api/departments/${string}/history`
  | `/api/touchpoints/${string}/history`
  | `/api/calendars/${string}/history`;

const LABELS = {
  name: 'org.name',
  parent: 'org.parent',
  department: 'org.owner',
  partner: 'org.partner',
  calendar: 'org.calendar',
  channel: 'filter.channel',
  accountableRole: 'org.role',
  costCents: 'org.costOfContact',
  minutesPerContact: 'org.minutes',
  zone: 'org.zone',
  weekdays: 'org.week',
  holidays: 'org.holidays',
  countedAs: 'org.countedAs',
} as const satisfies Record<Field, string>;

const nameOf = (items: { id: string; name: string }[] | undefined, id: string) =>
  items?.find((one) => one.id === id)?.name;

const useTelling = (): Telling => {
  const { t } = useTranslation();
  const format = useFormats();
  const departments = useAllDepartments().data?.items;
  const calendars = useAnswer('/api/calendars', { limit: 500 }).data?.items;
  return {
    label: (field) => t(LABELS[field]),
    department: (id) => nameOf(departments, id) ?? t('org.unknownDepartment'),
    calendar: (id) => nameOf(calendars, id) ?? t('org.unknownCalendar'),
    truth: (value) => t(value ? 'org.yes' : 'org.no'),
    money: format.money,
    number: (value) => format.number(value, 1),
    hours: (days) =>
      days
        .map(
          ({ day, from, to }) =>
            `${t(`day.${day.toUpperCase()}` as 'day.MONDAY')} ${from.slice(0, 5)}–${to.slice(0, 5)}`,
        )
        .join(', '),
    day: format.date,
  };
};

const Entry = ({ entry, before }: { entry: Past; before: Past | undefined }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const said = inWordsOfPast(entry, before, useTelling());
  const by = entry.by === 'mapping' ? t('org.byMapping') : entry.by;
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('org.holds', {
          from: entry.validFrom ? format.date(entry.validFrom) : t('org.ever'),
          to: entry.validTo ? format.date(entry.validTo) : t('org.today'),
        })}
      </Text>
      <Text size="xs" c="dimmed">
        {format.moment(entry.at)} · {by}
      </Text>
      <List size="xs">
        {(said.length > 0 ? said : [t('org.samePast')]).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
};

/** What something was before, newest first, with who changed it. */
export const History = ({ path }: { path: HistoryPath }) => {
  const { t } = useTranslation();
  const query = useAnswer(path);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('org.history')}
      </Title>
      <Loaded query={query} height={80}>
        {(history) => (
          <Stack gap="xs">
            {history.items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('org.noHistory')}
              </Text>
            )}
            {history.items.map((entry, index) => (
              <Entry key={entry.version} entry={entry} before={history.items[index + 1]} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};
