import {
  Button,
  FileButton,
  Group,
  MultiSelect,
  Slider,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconRoute, IconUpload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, send, upload } from '../../../api/http';
import { useAnswer, useList, useSession, useTouchpointChoices } from '../../../api/queries';
import type { Schemas } from '../../../api/served';
import { useFilters, useSetSearch } from '../../../frame/search';
import { useRefusal } from '../../../parts/announce';
import { type Column, DataTable } from '../../../parts/DataTable';
import { useFormats } from '../../../parts/format';
import { Listed } from '../../../parts/Listed';
import { Empty, ProblemNotice } from '../../../parts/Notices';
import { ListDownload, Panel } from '../../../parts/Panel';
import { Side } from '../../../parts/Side';
import type { Start } from './Designed';
import { emptyDraft } from './tree';

export const PATH = '/api/journeys/designed';

type Line = Schemas['DesignedMapItemLine'];
type About = Schemas['AboutForm'];

/** Whether this user may draw maps. */
export const useMayDraw = () => {
  const role = useSession().data?.user.role;
  return role === 'analyst' || role === 'manager' || role === 'admin';
};

/** Which journeys a map is about. */
export const AboutFields = ({
  about,
  onChange,
}: {
  about: About;
  onChange: (about: About) => void;
}) => {
  const { t } = useTranslation();
  const words = useAnswer('/api/segments/words');
  const touchpoints = useTouchpointChoices();
  return (
    <Stack gap="xs">
      <Switch
        label={t('designed.allJourneys')}
        checked={about.all}
        onChange={(event) => onChange({ ...about, all: event.currentTarget.checked })}
      />
      {!about.all && (
        <>
          <MultiSelect
            label={t('designed.topics')}
            searchable
            clearable
            data={words.data?.topics ?? []}
            value={about.topics}
            onChange={(topics) => onChange({ ...about, topics })}
          />
          <MultiSelect
            label={t('designed.passing')}
            searchable
            clearable
            data={touchpoints}
            value={about.touchpoints}
            onChange={(ids) => onChange({ ...about, touchpoints: ids })}
          />
        </>
      )}
    </Stack>
  );
};

/** A map made of the commonest ways of the journeys that the filter bar lets through. */
const Adopting = ({ onBegin }: { onBegin: (start: Start) => void }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const filters = useFilters();
  const [name, setName] = useState('');
  const [share, setShare] = useState(0.8);
  const [about, setAbout] = useState<About>({ all: false, topics: [], touchpoints: [] });
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const adopt = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const made = await send(
        'POST',
        address(`${PATH}/adoptions`, filters) as `${typeof PATH}/adoptions`,
        { name, share, about },
      );
      onBegin({
        draft: made.map,
        said: [
          t('designed.adopted', {
            journeys: format.number(made.journeys),
            of: format.number(made.of),
            ways: format.number(made.ways),
          }),
        ],
      });
    } catch (refused) {
      setFailure(refused);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={adopt}>
      <Stack>
        <Text size="sm">{t('designed.adoptText')}</Text>
        <TextInput
          label={t('designed.name')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <AboutFields about={about} onChange={setAbout} />
        <div>
          <Text size="sm" fw={500}>
            {t('designed.share', { share: format.percent(share, 0) })}
          </Text>
          <Slider
            min={0.05}
            max={1}
            step={0.05}
            label={null}
            value={share}
            onChange={setShare}
            thumbLabel={t('designed.shareLabel')}
          />
        </div>
        {failure !== null && <ProblemNotice failure={failure} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={name.trim() === ''}>
            {t('designed.adopt')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const Actions = ({ onBegin }: { onBegin: (start: Start) => void }) => {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [adopting, setAdopting] = useState(false);
  const read = async (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    try {
      const draft = await upload(`${PATH}/imports`, form);
      onBegin({ draft: draft.map, said: draft.said });
    } catch (failure) {
      refuse(failure);
    }
  };
  return (
    <>
      <Button
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onBegin({ draft: emptyDraft(''), said: [] })}
      >
        {t('designed.draw')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRoute size={14} aria-hidden />}
        onClick={() => setAdopting(true)}
      >
        {t('designed.adopt')}
      </Button>
      <FileButton accept=".bpmn,.xml,.gz" onChange={read}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<IconUpload size={14} aria-hidden />}
          >
            {t('designed.import')}
          </Button>
        )}
      </FileButton>
      <Side title={t('designed.adopt')} opened={adopting} onClose={() => setAdopting(false)}>
        {adopting && <Adopting onBegin={onBegin} />}
      </Side>
    </>
  );
};

/** What tells the journeys of a map, in words. */
export const useAboutWords = () => {
  const { t } = useTranslation();
  return ({ allJourneys, topics, touchpoints }: Line) => {
    if (allJourneys) return t('designed.allJourneys');
    const parts = [
      ...(topics.length > 0 ? [t('designed.ofTopics', { topics: topics.join(', ') })] : []),
      ...(touchpoints.length > 0
        ? [t('designed.atTouchpoints', { touchpoints: touchpoints.join(', ') })]
        : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : t('designed.aboutNothing');
  };
};

export const MapList = ({ onBegin, label }: { onBegin: (start: Start) => void; label: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const set = useSetSearch();
  const mayDraw = useMayDraw();
  const about = useAboutWords();
  const list = useList(PATH);
  const columns: Column<Line>[] = [
    {
      id: 'name',
      header: t('designed.name'),
      value: (one) => one.name,
      cell: (one) => (
        <Stack gap={0} miw={150}>
          <Text size="sm" fw={600} td={one.archived ? 'line-through' : undefined}>
            {one.name}
          </Text>
          <Text size="xs" c="dimmed">
            {one.archived ? t('designed.archived') : about(one)}
          </Text>
        </Stack>
      ),
    },
    {
      id: 'steps',
      header: t('journeys.steps'),
      numeric: true,
      value: (one) => one.steps,
      cell: (one) => format.number(one.steps),
    },
    { id: 'promise', header: t('designed.promise'), value: (one) => one.promise },
    { id: 'owner', header: t('designed.owner'), value: (one) => one.owner },
    {
      id: 'changed',
      header: t('designed.changed'),
      numeric: true,
      oneLine: true,
      value: (one) => one.changedAt,
      cell: (one) => format.moment(one.changedAt),
    },
  ];
  const actions = mayDraw ? <Actions onBegin={onBegin} /> : null;
  return (
    <Listed
      list={list}
      height={320}
      empty={
        <Panel title={label} actions={actions}>
          <Empty title={t('designed.none')}>{t('designed.noneText')}</Empty>
        </Panel>
      }
    >
      {() => (
        <Panel
          title={label}
          note={t('designed.note')}
          actions={
            <>
              {actions}
              <ListDownload href={`${PATH}?format=csv`} />
            </>
          }
        >
          <DataTable
            label={label}
            columns={columns}
            rows={list.items}
            onOpen={(one) => set({ open: one.id })}
          />
        </Panel>
      )}
    </Listed>
  );
};
