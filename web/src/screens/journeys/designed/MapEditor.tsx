import {
  ActionIcon,
  Alert,
  Button,
  Grid,
  Group,
  Modal,
  NumberInput,
  Paper,
  Select,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../../api/http';
import { useAnswer, useChange } from '../../../api/queries';
import { useSentences } from '../../../i18n/inWords';
import { announce } from '../../../parts/announce';
import { Loaded } from '../../../parts/Loaded';
import { ProblemNotice } from '../../../parts/Notices';
import { Panel } from '../../../parts/Panel';
import { Canvas } from './Canvas';
import type { Start } from './Designed';
import { useHistory } from './history';
import { AboutFields, PATH } from './MapList';
import { PartPanel } from './PartPanel';
import { block, type Draft, stepsOf } from './tree';

const PROMISE = { words: '', within: 5, unit: 'working_days', calendar: null, owner: '' };

/** A map without steps is neither drawn nor saved. */
const NO_FLOW = block('sequence', []);

const Promised = ({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) => {
  const { t } = useTranslation();
  const calendars = useAnswer('/api/calendars', { limit: 500 });
  const { promise } = draft;
  const change = (part: Partial<NonNullable<Draft['promise']>>) =>
    promise && onChange({ ...draft, promise: { ...promise, ...part } });
  return (
    <Stack gap="xs">
      <Switch
        label={t('designed.hasPromise')}
        checked={promise !== null && promise !== undefined}
        onChange={(event) =>
          onChange({ ...draft, promise: event.currentTarget.checked ? PROMISE : null })
        }
      />
      {promise && (
        <>
          <TextInput
            label={t('designed.promiseWords')}
            placeholder={t('designed.promiseExample')}
            required
            value={promise.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
          <Group grow align="flex-end">
            <NumberInput
              label={t('designed.within')}
              min={1}
              max={1000}
              allowDecimal={false}
              value={promise.within}
              onChange={(value) => change({ within: typeof value === 'number' ? value : 1 })}
            />
            <Select
              label={t('designed.unit')}
              allowDeselect={false}
              data={[
                { value: 'hours', label: t('designed.hours') },
                { value: 'days', label: t('designed.days') },
                { value: 'working_days', label: t('designed.workingDays') },
              ]}
              value={promise.unit}
              onChange={(unit) => change({ unit: unit ?? 'days' })}
            />
          </Group>
          {promise.unit === 'working_days' && (
            <Select
              label={t('designed.calendar')}
              clearable
              placeholder={t('designed.mondayToFriday')}
              data={(calendars.data?.items ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              value={promise.calendar ?? null}
              onChange={(calendar) => change({ calendar })}
            />
          )}
          <TextInput
            label={t('designed.promiseOwner')}
            value={promise.owner}
            onChange={(event) => change({ owner: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  );
};

interface Editing {
  start: Start;
  known?: { id: string; version: number };
  onDone: (id: string | undefined) => void;
}

const Editing = ({ start, known, onDone }: Editing) => {
  const { t } = useTranslation();
  const inWords = useSentences();
  const { now: draft, change, undo, redo, canUndo, canRedo } = useHistory(start.draft);
  const [chosen, setChosen] = useState<string | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [idempotencyKey] = useState(newKey);
  const left = useRef(false);
  const fresh = known === undefined && stepsOf(start.draft.flow).length > 0;
  const dirty = fresh || canUndo;
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !left.current,
    enableBeforeUnload: () => dirty && !left.current,
    withResolver: true,
  });
  const { flow } = draft;
  const drawing = useQuery({
    queryKey: [`${PATH}/drawings`, draft],
    queryFn: ({ signal }) =>
      send(
        'POST',
        `${PATH}/drawings`,
        { map: { ...draft, name: draft.name.trim() || '?', flow: flow ?? NO_FLOW, promise: null } },
        { signal },
      ),
    enabled: flow !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const save = useChange(() => {
    const body = {
      map: { ...draft, flow: flow ?? NO_FLOW },
      validFrom: validFrom ? new Date(validFrom).toISOString() : null,
    };
    return known
      ? send('PUT', `${PATH}/${known.id}`, body, { ifVersion: known.version })
      : send('POST', PATH, body, { idempotencyKey });
  }, [PATH, '/api/journeys/']);
  const leave = (id: string | undefined) => {
    left.current = true;
    onDone(id);
  };
  const keys = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!(event.ctrlKey || event.metaKey) || target.closest('input, textarea')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    }
  };
  return (
    <Stack onKeyDown={keys}>
      <Panel
        title={known ? t('designed.editing', { name: start.draft.name }) : t('designed.newMap')}
        note={t('designed.editorNote')}
        actions={
          <>
            <ActionIcon
              variant="default"
              aria-label={t('designed.undo')}
              disabled={!canUndo}
              onClick={undo}
            >
              <IconArrowBackUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('designed.redo')}
              disabled={!canRedo}
              onClick={redo}
            >
              <IconArrowForwardUp size={16} aria-hidden />
            </ActionIcon>
            <Button variant="default" size="xs" onClick={() => onDone(known?.id)}>
              {t('action.cancel')}
            </Button>
            <Button
              size="xs"
              loading={save.isPending}
              disabled={draft.name.trim() === '' || flow === null}
              onClick={() =>
                save.mutate(undefined, {
                  onSuccess: (saved) => {
                    announce(t('designed.saved'));
                    leave(saved.line.id);
                  },
                })
              }
            >
              {t('action.save')}
            </Button>
          </>
        }
      >
        {start.said.length > 0 && (
          <Alert color="indigo" variant="light" title={t('designed.said')}>
            <Stack gap={2}>
              {start.said.map((sentence) => (
                <Text key={sentence} size="sm">
                  {inWords(sentence)}
                </Text>
              ))}
            </Stack>
          </Alert>
        )}
        {save.error && <ProblemNotice failure={save.error} />}
        {drawing.error && <ProblemNotice failure={drawing.error} />}
        {drawing.data?.mistake && draft.name !== '' && (
          <Alert color="yellow" variant="light">
            {inWords(drawing.data.mistake)}
          </Alert>
        )}
        <Grid>
          <Grid.Col span={{ base: 12, md: 8 }}>
            {flow && drawing.data ? (
              <Canvas drawing={drawing.data} chosen={chosen} onChoose={setChosen} />
            ) : (
              <Paper withBorder p="xl" ta="center">
                <Text c="dimmed">{t('designed.empty')}</Text>
              </Paper>
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <PartPanel
              flow={flow}
              stages={draft.stages}
              chosen={chosen}
              onChange={(next, path) => {
                change({ ...draft, flow: next });
                setChosen(path);
              }}
            />
          </Grid.Col>
        </Grid>
      </Panel>
      <Grid>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel title={t('designed.what')}>
            <TextInput
              label={t('designed.name')}
              required
              value={draft.name}
              onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
            />
            <TextInput
              label={t('designed.owner')}
              value={draft.owner}
              onChange={(event) => change({ ...draft, owner: event.currentTarget.value })}
            />
            <TagsInput
              label={t('designed.stages')}
              description={t('designed.stagesHelp')}
              value={draft.stages}
              onChange={(stages) => change({ ...draft, stages })}
            />
            <DateTimePicker
              label={t('designed.validFrom')}
              description={t('designed.validFromHelp')}
              clearable
              value={validFrom}
              onChange={setValidFrom}
            />
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel title={t('designed.aboutWhich')} note={t('designed.aboutNote')}>
            <AboutFields about={draft.about} onChange={(about) => change({ ...draft, about })} />
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Panel title={t('designed.promise')} note={t('designed.promiseNote')}>
            <Promised draft={draft} onChange={change} />
          </Panel>
        </Grid.Col>
      </Grid>
      <Modal
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('designed.leave')}
      >
        <Stack>
          <Text size="sm">{t('designed.leaveText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => blocker.reset?.()}>
              {t('designed.stay')}
            </Button>
            <Button color="red" onClick={() => blocker.proceed?.()}>
              {t('designed.discard')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
};

const Known = ({ id, onDone }: { id: string; onDone: (id: string | undefined) => void }) => {
  const query = useAnswer(`${PATH}/${encodeURIComponent(id)}`);
  return (
    <Loaded query={query} height={480}>
      {(document) => (
        <Editing
          key={id}
          start={{ draft: document.map, said: [] }}
          known={{ id, version: document.line.version }}
          onDone={onDone}
        />
      )}
    </Loaded>
  );
};

/** A map on the drawing board: nothing is kept until it is saved. */
export const MapEditor = ({
  id,
  start,
  onDone,
}: {
  id?: string;
  start?: Start;
  onDone: (id: string | undefined) => void;
}) => {
  if (id) return <Known id={id} onDone={onDone} />;
  return start ? <Editing start={start} onDone={onDone} /> : null;
};
