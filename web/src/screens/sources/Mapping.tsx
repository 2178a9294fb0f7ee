import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { MappingDocument, Source } from '../../api/types';
import { announce } from '../../parts/announce';
import { CodeEditor } from '../../parts/CodeEditor';
import { type Column, DataTable } from '../../parts/DataTable';
import { FileDrop } from '../../parts/FileDrop';
import { useFormats } from '../../parts/format';
import { JobProgress } from '../../parts/JobProgress';
import { Waiting } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { Panel, RowsDownload } from '../../parts/Panel';
import { Preview } from './Preview';
import { usePreview } from './preview';

/** A source without a mapping yet has no version. */
type Kept = Omit<MappingDocument, 'version' | 'createdAt' | 'createdBy'> & {
  version: number | null;
};

const NONE: Kept = {
  version: null,
  yaml: '',
  versions: [],
};

const Versions = ({ mapping }: { mapping: Kept }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const columns: Column<MappingDocument['versions'][number]>[] = [
    { id: 'version', header: t('mapping.version'), numeric: true, value: (one) => one.version },
    {
      id: 'at',
      header: t('changes.at'),
      value: (one) => one.createdAt,
      cell: (one) => format.moment(one.createdAt),
    },
    { id: 'by', header: t('identity.by'), value: (one) => one.createdBy },
    { id: 'note', header: t('mapping.note'), value: (one) => one.note },
  ];
  return (
    <Panel
      title={t('mapping.versions')}
      actions={
        mapping.versions.length > 0 && (
          <RowsDownload name="mapping-versions" columns={columns} rows={mapping.versions} />
        )
      }
    >
      {mapping.versions.length === 0 ? (
        <Empty title={t('mapping.noVersions')} />
      ) : (
        <DataTable label={t('mapping.versions')} columns={columns} rows={mapping.versions} />
      )}
    </Panel>
  );
};

const Editing = ({ source, mapping }: { source: Source; mapping: Kept }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [yaml, setYaml] = useState(mapping.yaml);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [job, setJob] = useState<string>();
  const editable = useMayEdit();
  const path = `/api/sources/${encodeURIComponent(source.id)}/mapping` as const;
  const preview = usePreview({ files, yaml: yaml.trim() ? yaml : undefined });
  const save = useChange(
    (body: { yaml: string; note: string }) =>
      send('PUT', path, body, {
        ifVersion: mapping.version ?? undefined,
      }),
    ['/api/sources', '/api/jobs'],
  );
  const guessed = preview.data?.guessed && !yaml.trim() ? preview.data.yaml : undefined;
  const stale = save.error instanceof Problem && save.error.status === 412;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack>
        <Panel
          title={t('source.mapping')}
          note={
            mapping.version === null
              ? t('mapping.first')
              : t('mapping.current', { version: mapping.version })
          }
        >
          <CodeEditor
            label={t('mapping.editor')}
            value={yaml}
            onChange={setYaml}
            readOnly={!editable}
          />
          {guessed && (
            <Group>
              <Button size="xs" variant="default" onClick={() => setYaml(guessed)}>
                {t('mapping.useGuess')}
              </Button>
            </Group>
          )}
          <TextInput
            label={t('mapping.note')}
            description={t('mapping.noteHelp')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {save.error && <ProblemNotice failure={save.error} />}
          {stale && (
            <Button
              size="xs"
              variant="default"
              onClick={() => client.invalidateQueries({ queryKey: [path] })}
            >
              {t('mapping.reload')}
            </Button>
          )}
          <Group justify="flex-end">
            <Button
              disabled={!editable || !yaml.trim() || yaml === mapping.yaml}
              loading={save.isPending}
              onClick={() =>
                save.mutate(
                  { yaml, note },
                  {
                    onSuccess: (answer) => {
                      announce(t('mapping.saved', { version: answer.version }));
                      setJob(answer.job ?? undefined);
                      setNote('');
                    },
                  },
                )
              }
            >
              {t('mapping.save')}
            </Button>
          </Group>
          {job && <JobProgress id={job} />}
        </Panel>
        <Versions mapping={mapping} />
      </Stack>
      <Panel title={t('preview.title')} note={t('preview.note')}>
        <FileDrop files={files} onChange={setFiles} />
        {preview.error && !preview.isFetching ? (
          <ProblemNotice failure={preview.error} />
        ) : preview.data ? (
          <Preview preview={preview.data} />
        ) : preview.isFetching ? (
          <Waiting height={200} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('preview.empty')}
          </Text>
        )}
      </Panel>
    </SimpleGrid>
  );
};

export const MappingPanel = ({ source }: { source: Source }) => {
  const { t } = useTranslation();
  const query = useAnswer(`/api/sources/${encodeURIComponent(source.id)}/mapping`);
  const missing = query.error instanceof Problem && query.error.status === 404;
  if (query.isPending) return <Waiting height={420} />;
  if (query.error && !missing && !query.data)
    return <ProblemNotice failure={query.error} retry={() => query.refetch()} />;
  const mapping = query.data ?? NONE;
  return (
    <Stack>
      {mapping.version === null && (
        <Alert color="indigo" variant="light">
          {t('mapping.none')}
        </Alert>
      )}
      <Editing key={mapping.version ?? 0} source={source} mapping={mapping} />
    </Stack>
  );
};
