import { Checkbox, ScrollArea, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Chip } from './Chip';
import { type Search, useSearch, useSetSearch } from './search';

const chosenOf = (text: string | undefined) => (text ? text.split(',') : []);

interface Choice {
  value: string;
  label: string;
}

/** A filter of which several values may be chosen. */
export const Choices = ({
  name,
  field,
  choices,
}: {
  name: string;
  field: 'department' | 'channel' | 'passed' | 'notPassed';
  choices: Choice[];
}) => {
  const { t } = useTranslation();
  const search = useSearch();
  const set = useSetSearch();
  const chosen = chosenOf(search[field]);
  const words = chosen
    .map((value) => choices.find((choice) => choice.value === value)?.label ?? value)
    .join(', ');
  return (
    <Chip
      name={name}
      value={words || undefined}
      onClear={() => set({ [field]: undefined } as Search)}
    >
      <ScrollArea.Autosize mah={320}>
        {choices.length === 0 && <Text size="sm">{t('filter.none')}</Text>}
        <Checkbox.Group
          value={chosen}
          onChange={(values) => set({ [field]: values.join(',') || undefined } as Search)}
          aria-label={name}
        >
          <Stack gap="xs" p={4}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </Chip>
  );
};
