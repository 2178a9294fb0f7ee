import { Button, Group, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, upload } from '../../api/http';
import { useAnswer, useChange } from '../../api/queries';
import { CodeEditor } from '../../parts/CodeEditor';
import { FileDrop } from '../../parts/FileDrop';
import { JobProgress } from '../../parts/JobProgress';
import { Waiting } from '../../parts/Loaded';
import { ProblemNotice } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';
import { Preview } from './Preview';
import { usePreview } from './preview';

/** Files in: by the mapping of a source that exists, or by one proposed and corrected here. */
export const Importing = () => {
  const { t } = useTranslation();
  const [files, setFiles] = useState<File[]>([]);
  const [way, setWay] = useState('new');
  const [source, setSource] = useState<string | null>(null);
  const [yaml, setYaml] = useState('');
  const sources = useAnswer('/api/sources', { limit: 500 });
  const written = yaml.trim() ? yaml : undefined;
  const preview = usePreview({ files: way === 'new' ? files : [], yaml: written });
  const start = useChange(() => {
    const form = new FormData();
    for (const file of files) form.append('file', file);
    if (way === 'source' && source) form.append('source', source);
    else form.append('yaml', written ?? preview.data?.yaml ?? '');
    return upload('/api/imports', form, { idempotencyKey: newKey() });
  }, ['/api/sources', '/api/jobs']);
  const ready =
    files.length > 0 &&
    (way === 'source' ? Boolean(source) : Boolean(written ?? preview.data?.yaml));
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Panel title={t('import.title')} note={t('import.note')}>
        <FileDrop files={files} onChange={setFiles} />
        <Radio.Group value={way} onChange={setWay} label={t('import.how')}>
          <Stack gap="xs" mt="xs">
            <Radio value="new" label={t('import.byMapping')} />
            <Radio value="source" label={t('import.bySource')} />
          </Stack>
        </Radio.Group>
        {way === 'source' ? (
          <Select
            label={t('identity.source')}
            value={source}
            onChange={setSource}
            data={(sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <>
            <CodeEditor
              label={t('mapping.editor')}
              value={yaml || (preview.data?.yaml ?? '')}
              onChange={setYaml}
            />
            {preview.data?.guessed && (
              <Text size="sm" c="dimmed">
                {t('import.guessed')}
              </Text>
            )}
          </>
        )}
        {start.error && <ProblemNotice failure={start.error} />}
        <Group justify="flex-end">
          <Button
            disabled={!ready}
            loading={start.isPending}
            onClick={() => start.mutate(undefined)}
          >
            {t('import.start', { count: files.length })}
          </Button>
        </Group>
        {start.data && <JobProgress id={start.data.job} />}
      </Panel>
      <Panel title={t('preview.title')} note={t('preview.note')}>
        {preview.error && !preview.isFetching ? (
          <ProblemNotice failure={preview.error} />
        ) : preview.data && way === 'new' ? (
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
