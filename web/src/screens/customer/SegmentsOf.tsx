import { Badge, Group, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';

/** The segments that a customer belongs to now; each leads to its members. */
export const SegmentsOf = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { data } = useAnswer(`/api/customers/${encodeURIComponent(id)}/segments`);
  if (!data || data.items.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('nav.segments')}>
      <Text size="xs" c="dimmed">
        {t('nav.segments')}
      </Text>
      {data.items.map(({ id: segment, name, sentence }) => (
        <Tooltip
          key={segment}
          label={sentence}
          multiline
          maw={320}
          events={{ hover: true, focus: true, touch: false }}
        >
          <Badge
            component={Link}
            to="/segments"
            search={{ open: segment } as never}
            variant="light"
            tt="none"
            maw={320}
            style={{ cursor: 'pointer' }}
          >
            {name}
          </Badge>
        </Tooltip>
      ))}
    </Group>
  );
};
