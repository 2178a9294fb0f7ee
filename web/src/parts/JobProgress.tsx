import { Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../api/queries';
import type { Job } from '../api/types';
import { useSentences } from '../i18n/inWords';
import { useFormats } from './format';
import { ProblemNotice } from './Notices';

const colors: Record<string, string> = {
  waiting: 'gray',
  running: 'indigo',
  done: 'green',
  failed: 'red',
};

export const ended = (job: Job | undefined) => job?.state === 'done' || job?.state === 'failed';

export const JobBar = ({ job }: { job: Job }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const said = useSentences();
  const whole = job.total || (ended(job) ? Math.max(job.done, 1) : 0);
  const filled = job.state === 'done' ? 100 : whole > 0 ? (job.done / whole) * 100 : 0;
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t(`job.${job.state}` as 'job.running', { defaultValue: job.state })}
        {job.total
          ? ` · ${t('job.progress', { done: format.number(job.done), total: format.number(job.total) })}`
          : job.done > 0
            ? ` · ${format.number(job.done)}`
            : ''}
        {job.message
          ? ` · ${job.message
              .split(/(?<=\.) /)
              .map(said)
              .join(' ')}`
          : ''}
      </Text>
      <Progress
        value={filled}
        color={colors[job.state] ?? 'gray'}
        animated={job.state === 'running'}
        aria-label={said(job.name)}
      />
    </Stack>
  );
};

/** A job while it runs; what it changed is read again when it ends. */
export const JobProgress = ({ id }: { id: string }) => {
  const client = useQueryClient();
  const path = `/api/jobs/${encodeURIComponent(id)}` as const;
  const seen = client.getQueryData<Job>([path, {}]);
  const query = useAnswer(path, {}, { every: ended(seen) ? false : 1000 });
  const over = ended(query.data);
  useEffect(() => {
    if (over) client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== path });
  }, [over, client, path]);
  if (query.error && !query.data) return <ProblemNotice failure={query.error} />;
  return query.data ? <JobBar job={query.data} /> : null;
};
