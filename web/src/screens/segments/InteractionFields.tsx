import { Button, MultiSelect, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDepartments, useTouchpointChoices } from '../../api/queries';
import type { Interaction } from './chips';

interface Shape {
  label: string;
  value: Interaction;
  onChange: (value: Interaction) => void;
}

const DIRECTIONS = ['inbound', 'outbound'] as const;
const PURPOSES = ['service', 'sales', 'marketing', 'dunning', 'survey', 'information'] as const;

interface Choice {
  value: string;
  label: string;
}

/** Everything that an interaction can be chosen by, and what there is to choose from. */
const useChoices = (): Record<keyof Interaction, Choice[]> => {
  const { t } = useTranslation();
  const touchpoint = useTouchpointChoices();
  const departments = useDepartments().data?.items ?? [];
  const words = useAnswer('/api/segments/words').data;
  const named = (items: { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const plain = (labels: string[] | undefined) =>
    (labels ?? []).map((label) => ({ value: label, label }));
  return {
    touchpoint,
    department: named(departments),
    channel: plain(words?.channels),
    topic: plain(words?.topics),
    outcome: plain(words?.outcomes),
    kind: plain(words?.kinds),
    direction: DIRECTIONS.map((value) => ({ value, label: t(`segment.${value}`) })),
    purpose: PURPOSES.map((value) => ({ value, label: t(`segment.purpose.${value}`) })),
  };
};

const FIRST: (keyof Interaction)[] = ['touchpoint', 'department'];
const MORE: (keyof Interaction)[] = ['channel', 'direction', 'topic', 'purpose', 'outcome', 'kind'];

/** Which interactions a chip means; nothing chosen means any. */
export const InteractionFields = ({ label, value, onChange }: Shape) => {
  const { t } = useTranslation();
  const choices = useChoices();
  const [open, setOpen] = useState(MORE.some((field) => value[field]?.length));
  const shown = (open ? [...FIRST, ...MORE] : FIRST).filter(
    (field) => choices[field].length > 0 || value[field]?.length,
  );
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {shown.map((field) => (
          <MultiSelect
            key={field}
            size="xs"
            searchable
            clearable
            hidePickedOptions
            limit={100}
            label={t(`segment.by.${field}`)}
            placeholder={value[field]?.length ? '' : t('segment.any')}
            data={choices[field]}
            value={value[field] ?? []}
            onChange={(chosen) => onChange({ ...value, [field]: chosen.length ? chosen : null })}
          />
        ))}
      </SimpleGrid>
      {!open && (
        <Button variant="subtle" size="compact-xs" w="fit-content" onClick={() => setOpen(true)}>
          {t('segment.more')}
        </Button>
      )}
    </Stack>
  );
};
