import {
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useSeesPersons, useTouchpointChoices } from '../api/queries';
import { useFormats } from '../parts/format';
import { Chip } from './Chip';
import { Choices } from './Choices';
import classes from './frame.module.css';
import { type JOURNEY_FILTERS, useSearch, useSetSearch } from './search';

type Amount = string | number;

const textOf = (amount: Amount) => (amount === '' ? undefined : String(amount));

const useRange = () => {
  const { t } = useTranslation();
  return (from: string | undefined, to: string | undefined) =>
    [from && `${t('filter.atLeast')} ${from}`, to && `${t('filter.atMost')} ${to}`]
      .filter(Boolean)
      .join(', ') || undefined;
};

/** Two borders of a range, taken over together so that no half of it is asked for. */
const Range = ({
  from,
  to,
  unit,
  least,
  onApply,
}: {
  from: string | undefined;
  to: string | undefined;
  unit?: string;
  least?: number;
  onApply: (from: string | undefined, to: string | undefined) => void;
}) => {
  const { t } = useTranslation();
  const [begin, setBegin] = useState<Amount>(from ?? '');
  const [end, setEnd] = useState<Amount>(to ?? '');
  const suffix = unit ? { suffix: ` ${unit}` } : {};
  const common = { size: 'xs', w: 130, ...(least === undefined ? {} : { min: least }), ...suffix };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(textOf(begin), textOf(end));
      }}
    >
      <Group gap="xs" align="flex-end">
        <NumberInput {...common} label={t('filter.atLeast')} value={begin} onChange={setBegin} />
        <NumberInput {...common} label={t('filter.atMost')} value={end} onChange={setEnd} />
        <Button type="submit" size="xs">
          {t('filter.apply')}
        </Button>
      </Group>
    </form>
  );
};

const DurationChip = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const { fromHours, toHours } = useSearch();
  const set = useSetSearch();
  const inWords = (hours: string | undefined) => hours && format.about(Number(hours) * 3600);
  return (
    <Chip
      name={t('filter.duration')}
      value={useRange()(inWords(fromHours), inWords(toHours))}
      onClear={() => set({ fromHours: undefined, toHours: undefined })}
    >
      <Stack gap="xs" maw={400}>
        <Text size="xs">{t('filter.durationHelp')}</Text>
        <Range
          key={`${fromHours} ${toHours}`}
          from={fromHours}
          to={toHours}
          unit={t('filter.hours')}
          least={0}
          onApply={(from, to) => set({ fromHours: from, toHours: to })}
        />
      </Stack>
    </Chip>
  );
};

const ScoreChip = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const { scale, fromScore, toScore } = useSearch();
  const set = useSetSearch();
  const words = useAnswer('/api/segments/words').data;
  const inWords = (score: string | undefined) => score && format.number(Number(score), 2);
  const range = useRange()(inWords(fromScore), inWords(toScore));
  return (
    <Chip
      name={t('filter.score')}
      value={[scale, range].filter(Boolean).join(' · ') || undefined}
      onClear={() => set({ scale: undefined, fromScore: undefined, toScore: undefined })}
    >
      <Stack gap="xs" maw={400}>
        <Text size="xs">{t('filter.scoreHelp')}</Text>
        <Select
          size="xs"
          clearable
          label={t('filter.scale')}
          placeholder={t('filter.anyScale')}
          comboboxProps={{ withinPortal: false }}
          data={words?.scales ?? []}
          value={scale ?? null}
          onChange={(chosen) => set({ scale: chosen ?? undefined })}
        />
        <Range
          key={`${fromScore} ${toScore}`}
          from={fromScore}
          to={toScore}
          onApply={(from, to) => set({ fromScore: from, toScore: to })}
        />
      </Stack>
    </Chip>
  );
};

const AttributeForm = () => {
  const { t } = useTranslation();
  const { attribute } = useSearch();
  const set = useSetSearch();
  const words = useAnswer('/api/segments/words').data;
  const border = attribute?.indexOf(':') ?? -1;
  const [name, setName] = useState(border > 0 ? attribute?.slice(0, border) : undefined);
  const [value, setValue] = useState(border > 0 ? (attribute?.slice(border + 1) ?? '') : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set({ attribute: name && value.trim() ? `${name}:${value.trim()}` : undefined });
      }}
    >
      <Stack gap="xs" w={260}>
        <Text size="xs">{t('filter.attributeHelp')}</Text>
        <Select
          size="xs"
          searchable
          label={t('filter.attribute')}
          comboboxProps={{ withinPortal: false }}
          data={words?.attributes ?? []}
          value={name ?? null}
          onChange={(chosen) => setName(chosen ?? undefined)}
        />
        <TextInput
          size="xs"
          label={t('filter.value')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" size="xs">
          {t('filter.apply')}
        </Button>
      </Stack>
    </form>
  );
};

const AttributeChip = () => {
  const { t } = useTranslation();
  const { attribute } = useSearch();
  const set = useSetSearch();
  return (
    <Chip
      name={t('filter.attribute')}
      value={attribute?.replace(':', ': ')}
      onClear={() => set({ attribute: undefined })}
    >
      <AttributeForm key={attribute} />
    </Chip>
  );
};

/** What is asked of each single journey: hidden until somebody wants it, or has asked for it. */
export const JourneyFilters = () => {
  const { t } = useTranslation();
  const search = useSearch();
  const [wanted, setWanted] = useState(false);
  const choices = useTouchpointChoices();
  const seesPersons = useSeesPersons();
  const shown = (...fields: (typeof JOURNEY_FILTERS)[number][]) =>
    wanted || fields.some((field) => search[field]);
  return (
    <>
      {shown('passed') && <Choices name={t('filter.passed')} field="passed" choices={choices} />}
      {shown('notPassed') && (
        <Choices name={t('filter.notPassed')} field="notPassed" choices={choices} />
      )}
      {shown('fromHours', 'toHours') && <DurationChip />}
      {shown('scale', 'fromScore', 'toScore') && <ScoreChip />}
      {(seesPersons || search.attribute) && shown('attribute') && <AttributeChip />}
      <UnstyledButton
        className={classes.chipButton}
        aria-expanded={wanted}
        onClick={() => setWanted(!wanted)}
      >
        {t(wanted ? 'filter.fewer' : 'filter.more')}
      </UnstyledButton>
    </>
  );
};
