import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { HistoryEntry, Page } from '../../api/types';
import { asText, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';

const known = new Set(['version', 'at', 'by', 'id']);

/** What something was before, newest first, with who changed it. */
export const History = ({ path }: { path: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer<Page<HistoryEntry>>(`${path}/history`);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('org.history')}
      </Title>
      <Loaded query={query} height={80}>
        {(history) => (
          <Stack gap="xs">
            {history.items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('org.noHistory')}
              </Text>
            )}
            {history.items.map((entry) => (
              <div key={entry.version}>
                <Text size="sm" fw={500}>
                  {format.moment(entry.at)} · {entry.by ?? t('identity.automatic')}
                </Text>
                <Text size="xs" c="dimmed">
                  {Object.entries(entry)
                    .filter(([name, value]) => !known.has(name) && value !== null)
                    .map(([name, value]) => `${name}: ${asText(value)}`)
                    .join(' · ')}
                </Text>
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};
