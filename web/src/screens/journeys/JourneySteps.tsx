import { Anchor, Badge, Button, Group, Paper, Stack, Text, Timeline } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer, useDepartmentLookup } from '../../api/queries';
import { departmentColor } from '../../departments';
import { DepartmentName } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Moves } from './designed/Moves';

/** What the designed maps that are about a journey say of it. */
const BesideMaps = ({ concern }: { concern: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer(`/api/journeys/${encodeURIComponent(concern)}/designed`);
  return (
    <>
      {query.data?.items.map((beside) => (
        <Paper key={beside.map} withBorder p="sm" radius="md">
          <Stack gap="xs">
            <Group justify="space-between" gap="xs">
              <Anchor
                component={Link}
                to={`/journeys?tab=designed&open=${beside.map}`}
                size="sm"
                fw={600}
              >
                {t('designed.beside', { name: beside.name })}
              </Anchor>
              <Badge variant="light" color={beside.asDesigned ? 'green' : 'orange'} tt="none">
                {beside.asDesigned
                  ? t('designed.wasDesigned')
                  : (beside.exact ? '' : '≤ ') + t('designed.departed', { count: beside.cost })}
              </Badge>
            </Group>
            {!beside.asDesigned && <Moves moves={beside.moves} />}
            {beside.promise && (
              <Text size="sm">
                {beside.promise.words}:{' '}
                {t(`designed.state.${beside.promise.state}` as 'designed.state.open', {
                  due: format.moment(beside.promise.due),
                })}
              </Text>
            )}
          </Stack>
        </Paper>
      ))}
    </>
  );
};

/** One journey as it was lived, step by step, and the way to its customer. */
export const JourneySteps = ({ concern, onBack }: { concern: string; onBack?: () => void }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const department = useDepartmentLookup();
  const query = useAnswer(`/api/journeys/${encodeURIComponent(concern)}`);
  return (
    <Stack>
      {onBack && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            {t('journeys.back')}
          </Button>
        </Group>
      )}
      <Loaded query={query} height={320}>
        {(journey) => (
          <Stack>
            <Group justify="space-between">
              <Text fw={650}>{journey.key}</Text>
              {journey.customer && (
                <Anchor
                  component={Link}
                  to={`/customers/${journey.customer}`}
                  size="sm"
                  underline="always"
                >
                  {journey.customerName ?? t('journeys.customer')}
                </Anchor>
              )}
            </Group>
            <BesideMaps concern={concern} />
            <Timeline bulletSize={14} lineWidth={2} active={journey.interactions.length}>
              {journey.interactions.map((step) => (
                <Timeline.Item
                  key={step.id}
                  title={step.touchpoint ?? '–'}
                  color={departmentColor(department(step.department)?.color)}
                >
                  <Group gap="sm">
                    <DepartmentName id={step.department} size="xs" />
                    <Text size="xs" c="dimmed">
                      {format.moment(step.at)}
                      {step.channel ? ` · ${step.channel}` : ''}
                    </Text>
                  </Group>
                  {step.outcome && <Text size="xs">{step.outcome}</Text>}
                </Timeline.Item>
              ))}
            </Timeline>
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};
