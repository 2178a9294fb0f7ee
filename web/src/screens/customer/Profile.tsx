import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { Customer, KnownProfile, ProfileAttribute } from '../../api/types';
import { dayAfter, monthsAgo } from '../../frame/days';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { AttributeDetail } from './AttributeDetail';

type Computed = KnownProfile['computed'][number];

const PRESETS = [1, 6, 12] as const;

/** The day as of which the profile is shown; none is now. */
const AsOf = ({ day }: { day: string | undefined }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const choose = (asOf: string | undefined) => set({ asOf });
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="date"
        size="xs"
        label={t('profile.asOf')}
        max={monthsAgo(0)}
        value={day ?? ''}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
      />
      {PRESETS.map((months) => (
        <Button key={months} size="xs" variant="default" onClick={() => choose(monthsAgo(months))}>
          {t('profile.monthsAgo', { count: months })}
        </Button>
      ))}
      {day && (
        <Button size="xs" variant="default" onClick={() => choose(undefined)}>
          {t('profile.now')}
        </Button>
      )}
    </Group>
  );
};

/** What it says today, where that is something else. */
const Today = ({ then, now }: { then: ProfileAttribute; now: Map<string, string> }) => {
  const { t } = useTranslation();
  const today = now.get(then.name);
  return today === undefined || today === then.value ? null : (
    <Badge variant="light" color="orange" tt="none">
      {t('profile.today', { value: today })}
    </Badge>
  );
};

const useComputed = (): Column<Computed>[] => {
  const { t } = useTranslation();
  const format = useFormats();
  const said = ({ value, at }: Computed) => (at ? format.moment(at) : format.number(value));
  return [
    { id: 'label', header: t('profile.attribute'), value: (one) => one.label },
    {
      id: 'value',
      header: t('profile.value'),
      numeric: true,
      value: (one) => one.at ?? one.value,
      cell: said,
    },
    {
      id: 'formula',
      header: t('profile.formula'),
      value: (one) => one.formula,
      cell: (one) => (
        <Text size="xs" c="dimmed">
          {one.formula}
        </Text>
      ),
    },
  ];
};

const Known = ({
  customer,
  known,
  now,
}: {
  customer: string;
  known: KnownProfile;
  now: KnownProfile | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { open, asOf } = useSearch();
  const set = useSetSearch();
  const computed = useComputed();
  const today = new Map((now?.attributes ?? []).map(({ name, value }) => [name, value]));
  const later = (now?.attributes ?? []).filter(
    ({ name }) => !known.attributes.some((one) => one.name === name),
  );
  const columns: Column<ProfileAttribute>[] = [
    { id: 'name', header: t('profile.attribute'), value: (one) => one.name },
    {
      id: 'value',
      header: t('profile.value'),
      value: (one) => one.value,
      cell: (one) => (
        <Group gap="xs">
          <Text size="sm">{one.value}</Text>
          {asOf && <Today then={one} now={today} />}
        </Group>
      ),
    },
    { id: 'source', header: t('profile.source'), value: (one) => one.sourceName },
    {
      id: 'agreeing',
      header: t('profile.agreeing'),
      numeric: true,
      value: (one) => one.agreeing,
      cell: (one) => t('profile.agreeingOf', { n: one.agreeing, of: one.of }),
    },
    {
      id: 'rule',
      header: t('profile.rule'),
      value: (one) => t(`profile.rule.${one.rule as 'corrected'}`, { defaultValue: one.rule }),
    },
    {
      id: 'at',
      header: t('profile.at'),
      numeric: true,
      value: (one) => one.at,
      cell: (one) => format.date(one.at),
    },
  ];
  const chosen = open?.startsWith('attribute-') ? open.slice('attribute-'.length) : undefined;
  const attribute =
    known.attributes.find(({ name }) => name === chosen) ??
    later.find(({ name }) => name === chosen);
  return (
    <Stack>
      <Panel
        title={t('customer.profile')}
        note={asOf ? t('profile.noteThen', { at: format.date(asOf) }) : t('profile.note')}
        actions={
          known.attributes.length > 0 && (
            <RowsDownload
              name={asOf ? `profile-${asOf}` : 'profile'}
              columns={columns}
              rows={known.attributes}
            />
          )
        }
      >
        <AsOf day={asOf} />
        {known.attributes.length === 0 ? (
          <Empty title={t(asOf ? 'profile.noneThen' : 'profile.none')} />
        ) : (
          <DataTable
            label={t('customer.profile')}
            columns={columns}
            rows={known.attributes}
            onOpen={({ name }) => set({ open: `attribute-${name}` })}
            isOpen={({ name }) => name === chosen}
          />
        )}
        {asOf && later.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('profile.later', { names: later.map(({ name }) => name).join(', ') })}
          </Text>
        )}
      </Panel>
      <Panel
        title={t('profile.computed')}
        note={t('profile.computedNote')}
        actions={<RowsDownload name="profile-computed" columns={computed} rows={known.computed} />}
      >
        <DataTable label={t('profile.computed')} columns={computed} rows={known.computed} />
      </Panel>
      <Side
        title={attribute?.name}
        opened={attribute !== undefined}
        onClose={() => set({ open: undefined })}
        size={560}
      >
        {attribute && <AttributeDetail customer={customer} attribute={attribute} />}
      </Side>
    </Stack>
  );
};

/** What the departments know of this person, now or as of a day, and what is computed of it. */
export const Profile = ({ customer }: { customer: Customer }) => {
  const { asOf } = useSearch();
  const path = `/api/customers/${encodeURIComponent(customer.id)}/profile` as const;
  const now = useAnswer(path);
  const then = useAnswer(
    path,
    { at: asOf && `${dayAfter(asOf)}T00:00:00Z` },
    { enabled: asOf !== undefined },
  );
  return (
    <Loaded query={asOf ? then : now} height={320}>
      {(known) => <Known customer={customer.id} known={known} now={now.data} />}
    </Loaded>
  );
};
