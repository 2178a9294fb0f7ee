import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/http';
import { useAnswer } from '../../api/queries';
import type { TimelinePath } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { ByConcern } from './ByConcern';
import { ByDay } from './ByDay';
import { Overview } from './Overview';

/** The whole relationship first; a range, a department or a channel only when somebody asks for it. */
export const TimelinePanel = ({ path, who = false }: { path: TimelinePath; who?: boolean }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { since, until, department, channel, group } = useSearch();
  const set = useSetSearch();
  const overview = useAnswer(`${path}/overview`);
  const parameters = { from: since, to: until, department, channel };
  return (
    <Stack>
      <Loaded query={overview} height={150}>
        {(whole) =>
          whole.buckets.length === 0 ? (
            <Empty title={t('timeline.empty')} />
          ) : (
            <Overview whole={whole} />
          )
        }
      </Loaded>
      <Panel
        title={t('customer.timeline')}
        note={
          since || until
            ? t('timeline.range', {
                period: format.period(since ?? overview.data?.from, until ?? overview.data?.to),
              })
            : t('timeline.whole', {
                period: format.period(overview.data?.from, overview.data?.to),
              })
        }
        actions={
          <Group gap="xs">
            {(since || until) && (
              <Button
                variant="default"
                size="xs"
                onClick={() => set({ since: undefined, until: undefined })}
              >
                {t('timeline.showWhole')}
              </Button>
            )}
            <SegmentedControl
              size="xs"
              aria-label={t('timeline.group')}
              value={group === 'concern' ? 'concern' : 'day'}
              onChange={(value) => set({ group: value === 'concern' ? value : undefined })}
              data={[
                { value: 'day', label: t('timeline.byDay') },
                { value: 'concern', label: t('timeline.byConcern') },
              ]}
            />
            <ListDownload href={address(path, { ...parameters, format: 'csv' })} />
          </Group>
        }
      >
        {group === 'concern' ? (
          <ByConcern path={path} parameters={parameters} />
        ) : (
          <ByDay path={path} parameters={parameters} who={who} />
        )}
      </Panel>
    </Stack>
  );
};
