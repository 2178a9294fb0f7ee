import {
  Group,
  Radio,
  ScrollArea,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannels, useDepartments, useList } from '../api/queries';
import { useFormats } from '../parts/format';
import { Chip } from './Chip';
import { Choices } from './Choices';
import { dayBefore } from './days';
import classes from './frame.module.css';
import { JourneyFilters } from './JourneyFilters';
import { NARROWING, type Search, useSearch, useSetSearch } from './search';

const PeriodForm = lazy(() => import('./PeriodForm'));

/** Whose journeys count: those of one segment's members, as they are now. */
const SegmentChoice = () => {
  const { t } = useTranslation();
  const { segment } = useSearch();
  const set = useSetSearch();
  const { items } = useList('/api/segments');
  const chosen = items.find(({ id }) => id === segment);
  return (
    <Chip
      name={t('filter.segment')}
      value={segment && (chosen?.name ?? segment)}
      onClear={() => set({ segment: undefined })}
    >
      <ScrollArea.Autosize mah={320}>
        {items.length === 0 && <Text size="sm">{t('filter.none')}</Text>}
        <Radio.Group
          value={segment ?? ''}
          onChange={(id) => set({ segment: id })}
          aria-label={t('filter.segment')}
        >
          <Stack gap="xs" p={4}>
            {items.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      </ScrollArea.Autosize>
    </Chip>
  );
};

/** Where the bar's filters mean something; a timeline has its own range over the whole relationship. */
const scopeOf = (path: string) => {
  if (['/', '/silos', '/transactions', '/journeys'].includes(path)) return 'all';
  return /^\/(customers|accounts)\/.+/.test(path) ? 'places' : 'none';
};

const Switch = ({ field, values }: { field: 'count' | 'time'; values: [string, string] }) => {
  const { t } = useTranslation();
  const chosen = useSearch()[field];
  const set = useSetSearch();
  return (
    <SegmentedControl
      size="xs"
      radius="xl"
      aria-label={t(`filter.${field}`)}
      value={chosen ?? values[0]}
      onChange={(value) => set({ [field]: value === values[0] ? undefined : value } as Search)}
      data={values.map((value) => ({ value, label: t(`filter.${value}` as 'filter.contacts') }))}
    />
  );
};

export const FilterBar = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const search = useSearch();
  const { from, to } = search;
  const set = useSetSearch();
  const scope = scopeOf(useLocation().pathname);
  const departments = useDepartments();
  const channels = useChannels();
  if (scope === 'none') return null;
  const period = from || to ? format.period(from, to && dayBefore(to)) : undefined;
  const any = NARROWING.some((field) => search[field]);
  return (
    <div className={classes.filters} role="search" aria-label={t('filter.title')}>
      <Group gap="xs">
        {scope === 'all' && (
          <Chip
            name={t('filter.period')}
            value={period}
            onClear={() => set({ from: undefined, to: undefined })}
          >
            <Suspense fallback={null}>
              <PeriodForm />
            </Suspense>
          </Chip>
        )}
        <Choices
          name={t('filter.department')}
          field="department"
          choices={(departments.data?.items ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
        />
        <Choices
          name={t('filter.channel')}
          field="channel"
          choices={(channels.data?.items ?? []).map(({ name }) => ({ value: name, label: name }))}
        />
        {scope === 'all' && (
          <>
            <SegmentChoice />
            <JourneyFilters />
            <Switch field="count" values={['contacts', 'customers']} />
            <Switch field="time" values={['calendar', 'working']} />
          </>
        )}
        {any && (
          <UnstyledButton
            className={classes.chipButton}
            onClick={() => set(Object.fromEntries(NARROWING.map((field) => [field, undefined])))}
          >
            {t('filter.reset')}
          </UnstyledButton>
        )}
      </Group>
    </div>
  );
};
