import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useList } from '../../api/queries';
import { useSentences } from '../../i18n/inWords';
import { useFormats } from '../../parts/format';
import { JobBar } from '../../parts/JobProgress';
import { Listed } from '../../parts/Listed';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';

export const Jobs = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const said = useSentences();
  const list = useList('/api/jobs', {}, { every: 2000 });
  return (
    <Listed list={list} height={240}>
      {() => (
        <Panel title={t('admin.jobs')} actions={<ListDownload href="/api/jobs?format=csv" />}>
          {list.items.length === 0 && <Empty title={t('jobs.none')}>{t('jobs.noneText')}</Empty>}
          <Stack>
            {list.items.map((job) => (
              <div key={job.id}>
                <Text fw={600} size="sm">
                  {said(job.name)}
                </Text>
                <JobBar job={job} />
                <Text size="xs" c="dimmed">
                  {format.moment(job.startedAt)} – {format.moment(job.finishedAt)}
                </Text>
              </div>
            ))}
          </Stack>
        </Panel>
      )}
    </Listed>
  );
};
