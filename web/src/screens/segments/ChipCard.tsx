import {
  ActionIcon,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { nameOf } from '../privacy/Purposes';
import { anything, CHIPS, type Chip, type ChipKind, type Condition } from './chips';
import { InteractionFields } from './InteractionFields';

interface Fields {
  condition: Condition;
  change: (change: Partial<Condition>) => void;
}

const whole = (value: number | string) => (value === '' ? null : Math.round(Number(value)));

const Days = ({
  label,
  value,
  min = 1,
  onChange,
}: {
  label: string;
  value: number | null | undefined;
  min?: number;
  onChange: (days: number | null) => void;
}) => (
  <NumberInput
    size="xs"
    label={label}
    min={min}
    max={36_500}
    value={value ?? ''}
    onChange={(days) => onChange(whole(days))}
  />
);

/** Ever, the last so many days, or between two dates. */
const Within = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  const span = condition.days !== null ? 'last' : condition.from !== null ? 'between' : 'ever';
  const today = new Date().toISOString().slice(0, 10);
  const spans = {
    ever: { days: null, from: null, to: null },
    last: { days: 30, from: null, to: null },
    between: { days: null, from: `${today.slice(0, 4)}-01-01`, to: today },
  };
  return (
    <>
      <Select
        size="xs"
        label={t('segment.when')}
        allowDeselect={false}
        data={(['ever', 'last', 'between'] as const).map((value) => ({
          value,
          label: t(`segment.span.${value}`),
        }))}
        value={span}
        onChange={(value) => change(spans[(value ?? 'ever') as keyof typeof spans])}
      />
      {span === 'last' && (
        <Days
          label={t('segment.days')}
          value={condition.days}
          onChange={(days) => change({ days: days ?? 1 })}
        />
      )}
      {span === 'between' && (
        <>
          <TextInput
            type="date"
            size="xs"
            label={t('segment.from')}
            value={condition.from ?? ''}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            size="xs"
            label={t('segment.to')}
            value={condition.to ?? ''}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
};

const Happened = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  const frequency =
    condition.frequency === 'at_most' ? (condition.times === 0 ? 'never' : 'at_most') : 'at_least';
  const choose = (value: string | null) =>
    change(
      value === 'never'
        ? { frequency: 'at_most', times: 0 }
        : { frequency: value ?? 'at_least', times: condition.times || 1 },
    );
  return (
    <>
      <InteractionFields
        label={t('segment.chip.happened')}
        value={condition.what ?? anything}
        onChange={(what) => change({ what })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
        <Select
          size="xs"
          label={t('segment.often')}
          allowDeselect={false}
          data={(['at_least', 'at_most', 'never'] as const).map((value) => ({
            value,
            label: t(`segment.often.${value}`),
          }))}
          value={frequency}
          onChange={choose}
        />
        {frequency !== 'never' && (
          <NumberInput
            size="xs"
            label={t('segment.times')}
            min={1}
            max={10_000}
            value={condition.times ?? ''}
            onChange={(times) => change({ times: whole(times) ?? 1 })}
          />
        )}
        <Within condition={condition} change={change} />
      </SimpleGrid>
    </>
  );
};

const LongSince = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  return (
    <>
      <InteractionFields
        label={t('segment.chip.long_since')}
        value={condition.what ?? anything}
        onChange={(what) => change({ what })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <Days
          label={t('segment.moreThanDays')}
          value={condition.days}
          onChange={(days) => change({ days: days ?? 1 })}
        />
      </SimpleGrid>
    </>
  );
};

const Followed = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" fw={600}>
        {t('segment.first')}
      </Text>
      <InteractionFields
        label={t('segment.first')}
        value={condition.what ?? anything}
        onChange={(what) => change({ what })}
      />
      <Text size="xs" fw={600}>
        {t('segment.then')}
      </Text>
      <InteractionFields
        label={t('segment.then')}
        value={condition.then ?? anything}
        onChange={(then) => change({ then })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
        <Days
          label={t('segment.withinDays')}
          value={condition.withinDays}
          onChange={(days) => change({ withinDays: days ?? 1 })}
        />
        <Within condition={condition} change={change} />
      </SimpleGrid>
    </>
  );
};

const Waiting = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <Days
        label={t('segment.quietDays')}
        value={condition.days}
        min={0}
        onChange={(days) => change({ days: days ?? 0 })}
      />
      <Switch
        mt="lg"
        size="sm"
        label={t('segment.handedOver')}
        checked={condition.handedOver ?? false}
        onChange={(event) => change({ handedOver: event.currentTarget.checked })}
      />
    </SimpleGrid>
  );
};

const COMPARISONS = ['is', 'contains', 'less', 'more', 'known'] as const;

const Attribute = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  const words = useAnswer('/api/segments/words').data;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
      <Select
        size="xs"
        searchable
        label={t('segment.attribute')}
        data={words?.attributes ?? []}
        value={condition.attribute || null}
        onChange={(attribute) => change({ attribute: attribute ?? '' })}
      />
      <Select
        size="xs"
        label={t('segment.comparison')}
        allowDeselect={false}
        data={COMPARISONS.map((value) => ({ value, label: t(`segment.comparison.${value}`) }))}
        value={condition.comparison}
        onChange={(comparison) => change({ comparison })}
      />
      {condition.comparison !== 'known' && (
        <TagsInput
          size="xs"
          label={t('segment.values')}
          value={condition.values ?? []}
          onChange={(values) => change({ values })}
        />
      )}
    </SimpleGrid>
  );
};

const Consent = ({ condition, change }: Fields) => {
  const { t, i18n } = useTranslation();
  const { data } = useAnswer('/api/privacy/purposes');
  return (
    <Select
      size="xs"
      label={t('segment.purpose')}
      description={t('segment.purposeHelp')}
      allowDeselect={false}
      data={(data?.items ?? []).map((one) => ({
        value: one.key,
        label: nameOf(one, i18n.language),
      }))}
      value={condition.purpose || null}
      onChange={(purpose) => change({ purpose: purpose ?? '' })}
    />
  );
};

const Score = ({ condition, change }: Fields) => {
  const { t } = useTranslation();
  const words = useAnswer('/api/segments/words').data;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <NumberInput
        size="xs"
        label={t('segment.below')}
        value={condition.below ?? ''}
        onChange={(below) => change({ below: below === '' ? null : Number(below) })}
      />
      <Select
        size="xs"
        clearable
        label={t('segment.scale')}
        placeholder={t('segment.any')}
        data={words?.scales ?? []}
        value={condition.scale}
        onChange={(scale) => change({ scale })}
      />
    </SimpleGrid>
  );
};

const fields: Record<ChipKind, (shape: Fields) => React.ReactNode> = {
  happened: Happened,
  long_since: LongSince,
  followed: Followed,
  waiting: Waiting,
  attribute: Attribute,
  consent: Consent,
  score: Score,
};

interface Shape {
  chip: Chip;
  onChange: (chip: Chip) => void;
  onRemove: () => void;
}

/** One part of a condition, in plain words. */
export const ChipCard = ({ chip, onChange, onRemove }: Shape) => {
  const { t } = useTranslation();
  const kind = CHIPS.find((one) => one === chip.condition.kind);
  const Content = kind && fields[kind];
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600} size="sm">
            {kind ? t(`segment.chip.${kind}`) : t('segment.chip.group')}
          </Text>
          <Group gap="sm" wrap="nowrap">
            <Switch
              size="xs"
              label={t('segment.not')}
              checked={chip.negated}
              onChange={(event) => onChange({ ...chip, negated: event.currentTarget.checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('segment.remove')}
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        {Content ? (
          <Content
            condition={chip.condition}
            change={(change) => onChange({ ...chip, condition: { ...chip.condition, ...change } })}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('segment.groupText')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
};
