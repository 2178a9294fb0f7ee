import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments, useTouchpointChoices } from '../../api/queries';
import type { Estimate, SiloSettings, TroubleSetting } from '../../api/types';

const PURPOSES = ['SALES', 'MARKETING', 'DUNNING'] as const;

type Amount = number | string;

const whole = (amount: Amount) => (amount === '' ? 0 : Number(amount));

/** Three amounts in euros, or nothing where nobody knows. */
const Money = ({
  label,
  help,
  value,
  onChange,
}: {
  label: string;
  help?: string;
  value: Estimate | null;
  onChange: (cents: Estimate | null) => void;
}) => {
  const { t } = useTranslation();
  const shown = value ?? { low: '', mid: '', high: '' };
  const set = (name: keyof Estimate) => (amount: Amount) => {
    const next = { low: 0, mid: 0, high: 0, ...value, [name]: Math.round(whole(amount) * 100) };
    onChange(next.low + next.mid + next.high === 0 ? null : next);
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        {label}
      </Text>
      {help && (
        <Text size="xs" c="dimmed">
          {help}
        </Text>
      )}
      <SimpleGrid cols={3} spacing="xs">
        {(['low', 'mid', 'high'] as const).map((name) => (
          <NumberInput
            key={name}
            aria-label={`${label}: ${t(`silos.${name}`)}`}
            placeholder={t(`silos.${name}`)}
            min={0}
            decimalScale={2}
            suffix=" €"
            hideControls
            value={shown[name] === '' ? '' : Number(shown[name]) / 100}
            onChange={set(name)}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
};

const Trouble = ({
  trouble,
  onChange,
  onRemove,
}: {
  trouble: TroubleSetting;
  onChange: (trouble: TroubleSetting) => void;
  onRemove: () => void;
}) => {
  const { t } = useTranslation();
  const data = useTouchpointChoices();
  return (
    <Group align="flex-start" gap="xs" wrap="nowrap">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="xs" flex={1}>
        <TextInput
          required
          label={t('silos.trouble')}
          value={trouble.name}
          onChange={(event) => onChange({ ...trouble, name: event.currentTarget.value })}
        />
        <MultiSelect
          searchable
          label={t('silos.opens')}
          data={data.filter(({ value }) => !trouble.closes.includes(value))}
          value={trouble.opens}
          onChange={(opens) => onChange({ ...trouble, opens })}
        />
        <MultiSelect
          searchable
          label={t('silos.closes')}
          data={data.filter(({ value }) => !trouble.opens.includes(value))}
          value={trouble.closes}
          onChange={(closes) => onChange({ ...trouble, closes })}
        />
        <NumberInput
          min={1}
          label={t('silos.longestDays')}
          placeholder={t('silos.untilClosed')}
          value={trouble.longestDays ?? ''}
          onChange={(days) =>
            onChange({ ...trouble, longestDays: days === '' ? null : Number(days) })
          }
        />
      </SimpleGrid>
      <ActionIcon
        mt={26}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('silos.removeTrouble', { trouble: trouble.name })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
};

interface Part {
  value: SiloSettings;
  onChange: (change: Partial<SiloSettings>) => void;
}

export const Troubles = ({ value, onChange }: Part) => {
  const { t } = useTranslation();
  const { troubles } = value;
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('silos.troubles')}
      </Title>
      {troubles.map((trouble, index) => (
        <Trouble
          // biome-ignore lint/suspicious/noArrayIndexKey: a trouble has no other identity than its place.
          key={index}
          trouble={trouble}
          onChange={(next) =>
            onChange({ troubles: troubles.map((one, place) => (place === index ? next : one)) })
          }
          onRemove={() => onChange({ troubles: troubles.filter((_, place) => place !== index) })}
        />
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            onChange({
              troubles: [...troubles, { name: '', opens: [], closes: [], longestDays: null }],
            })
          }
        >
          {t('silos.addTrouble')}
        </Button>
      </Group>
      <Checkbox.Group
        label={t('silos.purposes')}
        value={value.purposes}
        onChange={(purposes) => onChange({ purposes: purposes as SiloSettings['purposes'] })}
      >
        <Group mt={4}>
          {PURPOSES.map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={t(`silos.purpose.${purpose}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        w={220}
        min={0}
        label={t('silos.graceDays')}
        value={value.graceDays}
        onChange={(days) => onChange({ graceDays: whole(days) })}
      />
    </Stack>
  );
};

const OwnBorders = ({ value, onChange }: Part) => {
  const { t } = useTranslation();
  const departments = useDepartments();
  const [pair, setPair] = useState<{ from: string | null; to: string | null }>({
    from: null,
    to: null,
  });
  const data = (departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const named = (id: string) => data.find((one) => one.value === id)?.label ?? id;
  const add = () => {
    if (!pair.from || !pair.to) return;
    onChange({
      borders: [
        ...value.borders,
        { from: pair.from, to: pair.to, cents: { low: 0, mid: 0, high: 0 } },
      ],
    });
    setPair({ from: null, to: null });
  };
  return (
    <Stack gap="xs">
      {value.borders.map((border, index) => (
        <Group key={`${border.from} ${border.to}`} align="flex-end" gap="xs" wrap="nowrap">
          <div style={{ flex: 1 }}>
            <Money
              label={`${named(border.from)} → ${named(border.to)}`}
              value={border.cents}
              onChange={(cents) =>
                onChange({
                  borders: value.borders.map((one, place) =>
                    place === index ? { ...one, cents: cents ?? { low: 0, mid: 0, high: 0 } } : one,
                  ),
                })
              }
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('silos.removeBorder', {
              from: named(border.from),
              to: named(border.to),
            })}
            onClick={() =>
              onChange({ borders: value.borders.filter((_, place) => place !== index) })
            }
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs" align="flex-end">
        <Select
          searchable
          label={t('silos.from')}
          data={data}
          value={pair.from}
          onChange={(from) => setPair({ ...pair, from })}
        />
        <Select
          searchable
          label={t('silos.to')}
          data={data.filter((one) => one.value !== pair.from)}
          value={pair.to}
          onChange={(to) => setPair({ ...pair, to })}
        />
        <Button variant="default" disabled={!pair.from || !pair.to} onClick={add}>
          {t('silos.addBorder')}
        </Button>
      </Group>
    </Stack>
  );
};

export const Prices = ({ value, onChange }: Part) => {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('silos.unitCosts')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="md">
        <Money
          label={t('silos.oneHandover')}
          value={value.handover ?? null}
          onChange={(handover) => onChange({ handover })}
        />
        <Money
          label={t('silos.oneStep')}
          help={t('silos.ownAtTouchpoint')}
          value={value.step ?? null}
          onChange={(step) => onChange({ step })}
        />
        <Money
          label={t('silos.oneContact')}
          help={t('silos.ownAtTouchpoint')}
          value={value.contact ?? null}
          onChange={(contact) => onChange({ contact })}
        />
      </SimpleGrid>
      <NumberInput
        w={260}
        min={0}
        label={t('silos.oneMinutes')}
        description={t('silos.ownAtTouchpoint')}
        value={value.minutes ?? ''}
        onChange={(minutes) => onChange({ minutes: minutes === '' ? null : Number(minutes) })}
      />
      <Text size="sm" fw={500}>
        {t('silos.ownBorders')}
      </Text>
      <OwnBorders value={value} onChange={onChange} />
    </Stack>
  );
};

export const Weights = ({ value, onChange }: Part) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('silos.weights')}
      </Title>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="xs">
        {(['inbound', 'switches', 'handovers', 'repeats'] as const).map((name) => (
          <NumberInput
            key={name}
            min={0}
            label={t(`silos.effort.${name}`)}
            value={value.weights[name]}
            onChange={(weight) =>
              onChange({ weights: { ...value.weights, [name]: whole(weight) } })
            }
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
};
