import {
  Alert,
  Button,
  Group,
  Menu,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange, useMayDecide } from '../../api/queries';
import { announce } from '../../parts/announce';
import { useFormats } from '../../parts/format';
import { ProblemNotice } from '../../parts/Notices';
import { ChipCard } from './ChipCard';
import { CHIPS, type ChipKind, conditionOf, type Draft, isWhole, newChip } from './chips';

const PATH = '/api/segments';

/** Who would belong, counted while the condition is edited. */
const Preview = ({ draft }: { draft: Draft }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [condition] = useDebouncedValue(JSON.stringify(conditionOf(draft)), 400);
  const preview = useQuery({
    queryKey: [`${PATH}/preview`, condition],
    queryFn: ({ signal }) =>
      send('POST', `${PATH}/preview`, { condition: JSON.parse(condition) }, { signal }),
    enabled: isWhole(draft),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
  if (!isWhole(draft))
    return (
      <Text size="sm" c="dimmed">
        {t(draft.chips.length === 0 ? 'segment.noChips' : 'segment.unfinished')}
      </Text>
    );
  if (preview.error) return <ProblemNotice failure={preview.error} />;
  if (!preview.data) return <Text size="sm">{t('segment.counting')}</Text>;
  const { members, customers, sample, sentence, asOf, pending } = preview.data;
  return (
    <Alert variant="light" color="indigo" aria-live="polite" aria-busy={preview.isPlaceholderData}>
      <Stack gap={4} style={{ opacity: preview.isPlaceholderData ? 0.6 : 1 }}>
        <Text fw={700} size="lg">
          {t('segment.ofCustomers', { n: format.number(members), of: format.number(customers) })}
        </Text>
        <Text size="sm">{sentence}</Text>
        {sample.length > 0 && (
          <Text size="xs">
            {t('segment.such', {
              names: sample.map(({ name }) => name ?? t('customer.unnamed')).join(', '),
            })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {t('segment.exact', { at: format.moment(asOf) })}
          {pending > 0 && ` ${t('segment.pending', { n: format.number(pending) })}`}
        </Text>
      </Stack>
    </Alert>
  );
};

interface Shape {
  start: Draft;
  /** What is changed; nothing where a new segment is made. */
  known?: { id: string; version: number };
  onDone: (id: string | undefined) => void;
}

/** A condition built of chips. */
export const Builder = ({ start, known, onDone }: Shape) => {
  const { t } = useTranslation();
  const seesPersons = useMayDecide();
  const [draft, setDraft] = useState(start);
  const saving = useChange(async (): Promise<string> => {
    const body = { name: draft.name, condition: conditionOf(draft) };
    const saved = known
      ? await send('PUT', `${PATH}/${encodeURIComponent(known.id)}`, body, {
          ifVersion: known.version,
        })
      : await send('POST', PATH, body, { idempotencyKey: newKey() });
    announce(t('segment.saved'));
    return (saved as { segment: { id: string } }).segment.id;
  }, [PATH]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined, { onSuccess: onDone });
  };
  const kinds = CHIPS.filter((kind) => kind !== 'attribute' || seesPersons);
  const add = (kind: ChipKind) => setDraft({ ...draft, chips: [...draft.chips, newChip(kind)] });
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('segment.name')}
          required
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        {draft.chips.length > 1 && (
          <SegmentedControl
            aria-label={t('segment.joined')}
            value={draft.joined}
            onChange={(joined) => setDraft({ ...draft, joined: joined as Draft['joined'] })}
            data={[
              { value: 'all', label: t('segment.all') },
              { value: 'any', label: t('segment.anyOf') },
            ]}
          />
        )}
        {draft.chips.map((chip) => (
          <ChipCard
            key={chip.key}
            chip={chip}
            onChange={(changed) =>
              setDraft({
                ...draft,
                chips: draft.chips.map((one) => (one.key === chip.key ? changed : one)),
              })
            }
            onRemove={() =>
              setDraft({ ...draft, chips: draft.chips.filter((one) => one.key !== chip.key) })
            }
          />
        ))}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              w="fit-content"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t('segment.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => add(kind)}>
                {t(`segment.chip.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Preview draft={draft} />
        {saving.error && <ProblemNotice failure={saving.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDone(known?.id)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={!isWhole(draft)}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
