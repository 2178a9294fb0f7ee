import { Button, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useList, useSession, useTouchpoints } from '../../api/queries';
import type { Schemas } from '../../api/served';
import { useSearch, useSetSearch } from '../../frame/search';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { Side } from '../../parts/Side';
import { Builder } from './Builder';
import { draftOf, EXAMPLES, type Example, emptyDraft, exampleDraft } from './chips';
import { SegmentDetail } from './SegmentDetail';
import { Sparkline } from './Sparkline';

type Line = Schemas['SegmentsControllerLine'];

const PATH = '/api/segments';

const useMayBuild = () => {
  const role = useSession().data?.user.role;
  return role !== undefined && role !== 'viewer';
};

const Course = ({ id, version }: { id: string; version: number }) => {
  const { t } = useTranslation();
  const { data } = useAnswer(`/api/segments/${encodeURIComponent(id)}/trend`, { version });
  return data ? (
    <Sparkline values={data.items.map(({ members }) => members)} label={t('segment.trend')} />
  ) : null;
};

const Examples = () => {
  const { t } = useTranslation();
  const set = useSetSearch();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {EXAMPLES.map((example) => (
        <Paper key={example} withBorder p="md" radius="md">
          <Stack gap="xs" h="100%" justify="space-between">
            <div>
              <Text fw={600}>{t(`segment.example.${example}`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`segment.example.${example}Text`)}
              </Text>
            </div>
            <Button
              variant="light"
              size="xs"
              w="fit-content"
              onClick={() => set({ open: 'new', variant: example })}
            >
              {t('segment.take')}
            </Button>
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  );
};

const All = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const { open } = useSearch();
  const set = useSetSearch();
  const mayBuild = useMayBuild();
  const list = useList(PATH, {}, { every: 4_000 });
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('segment.name'),
      value: (one) => one.name,
      cell: (one) => (
        <Stack
          gap={0}
          maw={{ base: 200, sm: 560 }}
          miw={{ base: 150, sm: 240 }}
          style={{ overflowWrap: 'anywhere' }}
        >
          <Text size="sm" fw={600}>
            {one.name}
          </Text>
          <Text size="xs" c="dimmed">
            {one.sentence}
          </Text>
        </Stack>
      ),
    },
    {
      id: 'members',
      header: t('segment.members'),
      numeric: true,
      value: (one) => one.members,
      cell: (one) => (one.members === null ? t('segment.counting') : format.number(one.members)),
    },
    {
      id: 'trend',
      header: t('segment.weeks'),
      value: () => '',
      cell: (one) => <Course id={one.id} version={one.version} />,
    },
    {
      id: 'changed',
      header: t('segment.lastChange'),
      numeric: true,
      value: (one) => one.membersChangedAt,
      cell: (one) => format.moment(one.membersChangedAt),
    },
    { id: 'owner', header: t('segment.owner'), value: (one) => one.owner },
  ];
  return (
    <Listed
      list={list}
      height={320}
      empty={
        <Panel title={t('nav.segments')}>
          <Empty title={t('segment.none')}>{t('segment.noneText')}</Empty>
          {mayBuild && <Examples />}
        </Panel>
      }
    >
      {() => (
        <Panel
          title={t('nav.segments')}
          note={t('segment.note')}
          actions={<ListDownload href={`${PATH}?format=csv`} />}
        >
          <DataTable
            label={t('nav.segments')}
            columns={columns}
            rows={list.items}
            onOpen={(one) => set({ open: one.id })}
            isOpen={(one) => one.id === open}
            height={680}
          />
        </Panel>
      )}
    </Listed>
  );
};

const Changing = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const query = useAnswer(`/api/segments/${encodeURIComponent(id)}`);
  return (
    <Loaded query={query} height={320}>
      {({ segment, condition }) =>
        condition && (
          <Builder start={draftOf(segment.name, condition)} known={segment} onDone={onDone} />
        )
      }
    </Loaded>
  );
};

const Making = ({ onDone }: { onDone: (id: string | undefined) => void }) => {
  const { t } = useTranslation();
  const { variant } = useSearch();
  const touchpoints = useTouchpoints();
  const example = EXAMPLES.find((one) => one === variant);
  const draft = (chosen: Example, items: { id: string; name: string }[]) =>
    exampleDraft(chosen, t(`segment.example.${chosen}`), items);
  return example ? (
    <Loaded query={touchpoints} height={320}>
      {({ items }) => <Builder start={draft(example, items)} onDone={onDone} />}
    </Loaded>
  ) : (
    <Builder start={emptyDraft()} onDone={onDone} />
  );
};

/** What a segment is called, at the head of its drawer. */
const Named = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { data } = useAnswer(`/api/segments/${encodeURIComponent(id)}`);
  return <>{data?.segment.name ?? t('segment.one')}</>;
};

export const Segments = () => {
  const { t } = useTranslation();
  const { open, view } = useSearch();
  const set = useSetSearch();
  const mayBuild = useMayBuild();
  const show = (id: string | undefined) =>
    set({ open: id, view: undefined, variant: undefined }, { replace: true });
  const close = () => set({ open: undefined, view: undefined, variant: undefined });
  const content = () => {
    if (!open) return null;
    if (open === 'new') return <Making onDone={show} />;
    if (view === 'edit') return <Changing id={open} onDone={() => show(open)} />;
    return (
      <SegmentDetail
        id={open}
        mayBuild={mayBuild}
        onEdit={() => set({ view: 'edit' })}
        onGone={close}
      />
    );
  };
  return (
    <Screen
      title={t('nav.segments')}
      question={t('segment.question')}
      actions={
        mayBuild && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set({ open: 'new', variant: undefined })}
          >
            {t('segment.new')}
          </Button>
        )
      }
    >
      <All />
      <Side
        title={open === 'new' ? t('segment.new') : open ? <Named id={open} /> : ''}
        opened={Boolean(open)}
        onClose={close}
        size={760}
      >
        {content()}
      </Side>
    </Screen>
  );
};
