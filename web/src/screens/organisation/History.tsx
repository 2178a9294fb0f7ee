import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { asText, useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';

type HistoryPath =
  | `/api/departments/${string}/history`
  | `/api/touchpoints/${string}/history`
  | `/api/calendars/${string}/history`;

const known = new Set(['version', 'at', 'by', 'id', 'validFrom', 'validTo']);

/** What something was before, newest first, with who changed it. */
export const History = ({ path }: { path: HistoryPath }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer(path);
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
                  {t('org.holds', {
                    from: entry.validFrom ? format.date(entry.validFrom) : t('org.ever'),
                    to: entry.validTo ? format.date(entry.validTo) : t('org.today'),
                  })}
                </Text>
                <Text size="xs" c="dimmed">
                  {format.moment(entry.at)} · {entry.by}
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
