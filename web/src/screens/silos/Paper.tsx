import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDepartments, useTouchpointChoices } from '../../api/queries';
import type { SiloPaper } from '../../api/types';
import { useCounting, useFilters, useSearch, useSetSearch } from '../../frame/search';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Panel } from '../../parts/Panel';

const groupsOf = (text: string | undefined) =>
  (text ?? '')
    .split('_')
    .filter(Boolean)
    .map((group) => group.split('.'));

const printGroups = (groups: string[][]) => groups.map((group) => group.join('.')).join('_');

/** The groups of the address; one that is not whole yet lives here only. */
const Groups = () => {
  const { t } = useTranslation();
  const { together } = useSearch();
  const set = useSetSearch();
  const departments = useDepartments();
  const [fresh, setFresh] = useState<string[]>([]);
  const groups = groupsOf(together);
  const taken = new Set(groups.flat());
  const write = (next: string[][]) =>
    set({ together: printGroups(next.filter((group) => group.length > 1)) || undefined });
  const data = (own: string[]) =>
    (departments.data?.items ?? [])
      .filter(({ id }) => own.includes(id) || !taken.has(id))
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="xs">
      {groups.map((group, index) => (
        <Group key={group[0]} gap="xs" wrap="nowrap" align="flex-end">
          <MultiSelect
            flex={1}
            searchable
            label={t('silos.oneDepartment')}
            data={data(group)}
            value={group}
            onChange={(next) => write(groups.map((one, place) => (place === index ? next : one)))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('silos.takeApart')}
            onClick={() => write(groups.filter((_, place) => place !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <MultiSelect
        searchable
        clearable
        label={t('silos.putTogether')}
        description={t('silos.putTogetherHelp')}
        placeholder={fresh.length === 0 ? t('silos.chooseDepartments') : ''}
        data={data(fresh)}
        value={fresh}
        onChange={setFresh}
      />
      {fresh.length > 1 && (
        <Group>
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              write([...groups, fresh]);
              setFresh([]);
            }}
          >
            {t('silos.countAgain')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const Moves = () => {
  const { t } = useTranslation();
  const { moved } = useSearch();
  const set = useSetSearch();
  const departments = useDepartments();
  const touchpoints = useTouchpointChoices();
  const [touchpoint, setTouchpoint] = useState<string | null>(null);
  const moves = groupsOf(moved);
  const write = (next: string[][]) => set({ moved: printGroups(next) || undefined });
  const named = (id: string | undefined) =>
    touchpoints.find(({ value }) => value === id)?.label ?? id;
  return (
    <Stack gap="xs">
      {moves.map(([one, department]) => (
        <Group key={one} gap="xs" justify="space-between" wrap="nowrap">
          <Text size="sm" component="div">
            {named(one)} → <DepartmentName id={department} />
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('silos.moveBack', { touchpoint: named(one) ?? '' })}
            onClick={() => write(moves.filter(([other]) => other !== one))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <Select
          searchable
          clearable
          label={t('silos.moveTouchpoint')}
          data={touchpoints.filter(({ value }) => !moves.some(([one]) => one === value))}
          value={touchpoint}
          onChange={setTouchpoint}
        />
        <Select
          searchable
          label={t('silos.moveTo')}
          disabled={!touchpoint}
          data={(departments.data?.items ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          value={null}
          onChange={(department) => {
            if (!touchpoint || !department) return;
            write([...moves, [touchpoint, department]]);
            setTouchpoint(null);
          }}
        />
      </SimpleGrid>
    </Stack>
  );
};

const Suggestions = ({ paper }: { paper: SiloPaper }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { together } = useSearch();
  const set = useSetSearch();
  const groups = groupsOf(together);
  const taken = new Set(groups.flat());
  const free = paper.suggestions.filter(({ one, other }) => !taken.has(one) && !taken.has(other));
  if (free.length === 0) return null;
  return (
    <Panel title={t('silos.suggestions')} note={t('silos.suggestionsNote')}>
      <Stack gap="xs">
        {free.map((one) => (
          <Group key={`${one.one} ${one.other}`} justify="space-between" gap="xs">
            <Group gap="xs">
              <DepartmentName id={one.one} name={one.oneName} />
              <Text size="sm" c="dimmed">
                +
              </Text>
              <DepartmentName id={one.other} name={one.otherName} />
            </Group>
            <Group gap="sm">
              <Text size="sm" c="dimmed">
                {t('silos.handoversBetween', { n: format.number(one.handovers) })}
              </Text>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('silos.tryPair', { one: one.oneName, other: one.otherName })}
                onClick={() => set({ together: printGroups([...groups, [one.one, one.other]]) })}
              >
                {t('silos.try')}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
};

const Result = ({ paper }: { paper: SiloPaper }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { workingTime } = useCounting();
  const saved = workingTime ? paper.working : paper.calendar;
  const wait = (figures: SiloPaper['before']) =>
    workingTime ? figures.workingBorderWaitSeconds : figures.borderWaitSeconds;
  const rows = [
    ['silos.handovers', (one: SiloPaper['before']) => format.number(one.handovers)],
    ['silos.perJourney', (one: SiloPaper['before']) => format.number(one.handoversPerJourney, 2)],
    ['silos.withHandover', (one: SiloPaper['before']) => format.percent(one.withHandover.value)],
    ['silos.pingPong', (one: SiloPaper['before']) => format.percent(one.pingPong.value)],
    ['silos.waitAtBorders', (one: SiloPaper['before']) => format.duration(wait(one))],
  ] as const;
  return (
    <Panel
      title={t('silos.paperResult')}
      note={t('figure.journeys', { n: format.number(paper.before.journeys) })}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <div>
          <Text fz={24} fw={650} lh={1.2}>
            {format.number(paper.handoversSaved)}
          </Text>
          <Text size="sm" c="dimmed">
            {t('silos.handoversSaved', { of: format.number(paper.before.handovers) })}
          </Text>
        </div>
        <div>
          <Text fz={24} fw={650} lh={1.2} style={{ textWrap: 'balance' }}>
            {format.duration(saved.lowSeconds)} – {format.duration(saved.highSeconds)}
          </Text>
          <Text size="sm" c="dimmed">
            {t('silos.waitSaved', {
              mid: format.duration(saved.midSeconds),
              n: format.number(saved.within),
              median: format.duration(saved.medianWithinSeconds),
              p90: format.duration(saved.p90WithinSeconds),
            })}
          </Text>
        </div>
      </SimpleGrid>
      <Table verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('silos.figure')}</Table.Th>
            <Table.Th ta="right">{t('silos.asItIs')}</Table.Th>
            <Table.Th ta="right">{t('silos.onPaper')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([label, words]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {t(label)}
              </Table.Th>
              <Table.Td ta="right">{words(paper.before)}</Table.Td>
              <Table.Td ta="right">
                <strong>{words(paper.after)}</strong>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
};

/** The organisation changed on paper, and the real journeys counted again. */
export const Paper = () => {
  const { t } = useTranslation();
  const { together, moved } = useSearch();
  const set = useSetSearch();
  const query = useAnswer('/api/silos/paper', { ...useFilters(), together, moved });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack>
        <Panel
          title={t('silos.paper')}
          note={t('silos.paperNote')}
          actions={
            (together || moved) && (
              <Button
                size="xs"
                variant="default"
                onClick={() => set({ together: undefined, moved: undefined })}
              >
                {t('action.clear')}
              </Button>
            )
          }
        >
          <Groups />
          <Moves />
        </Panel>
      </Stack>
      <Loaded query={query} height={320}>
        {(paper) => (
          <Stack>
            {paper.changed && <Result paper={paper} />}
            <Suggestions paper={paper} />
          </Stack>
        )}
      </Loaded>
    </SimpleGrid>
  );
};
