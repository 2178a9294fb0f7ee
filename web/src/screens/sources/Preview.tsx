import { Alert, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingPreview, Said } from '../../api/types';
import { useSentences } from '../../i18n/inWords';
import { asText } from '../../parts/format';
import { Empty } from '../../parts/Notices';

const place = ({ file, line }: Said) =>
  [file, line > 0 ? String(line) : ''].filter(Boolean).join(':');

/** What is said of a row or a file, with its place and the next step, in the reader's language. */
const useWords = () => {
  const inWords = useSentences();
  return (said: Said) =>
    [place(said), inWords(said.reason), said.next && inWords(said.next)].filter(Boolean).join(' ');
};

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Identifiers and attributes stand beside the plain facts, each under its own name. */
const flat = ([name, value]: [string, unknown]): [string, unknown][] => {
  if (Array.isArray(value))
    return value.map((one) =>
      typeof one === 'object' && one !== null && 'type' in one && 'value' in one
        ? [String(one.type), one.value]
        : [name, one],
    );
  if (typeof value === 'object' && value !== null) return Object.entries(value);
  return [[name, value]];
};

const Facts = ({ facts }: { facts: Record<string, unknown> }) => (
  <Group gap={4}>
    {Object.entries(facts)
      .flatMap(flat)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => (
        <Badge
          key={`${name} ${asText(value)}`}
          variant="default"
          tt="none"
          radius="sm"
          fw={500}
          maw="100%"
          miw={0}
        >
          <Text span size="xs" c="dimmed">
            {name}
          </Text>{' '}
          {asText(value)}
        </Badge>
      ))}
  </Group>
);

/** What the first rows would become: records, interactions, or the fault that keeps them out. */
export const Preview = ({ preview }: { preview: MappingPreview }) => {
  const { t } = useTranslation();
  const sentence = useWords();
  return (
    <Stack gap="sm">
      {preview.errors.map((error) => (
        <Alert key={sentence(error)} color="red" variant="light" role="alert">
          {sentence(error)}
        </Alert>
      ))}
      {preview.warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light" role="status">
          {warning}
        </Alert>
      ))}
      {preview.ignoredFiles.length > 0 && (
        <Text size="sm">{t('preview.ignored', { files: preview.ignoredFiles.join(', ') })}</Text>
      )}
      {preview.columns.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('preview.columns', { columns: preview.columns.join(', ') })}
        </Text>
      )}
      {preview.rows.length === 0 ? (
        <Empty title={t('preview.none')} />
      ) : (
        <div
          style={{ overflow: 'auto', maxHeight: 520 }}
          tabIndex={0}
          role="region"
          aria-label={t('preview.title')}
        >
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('preview.line')}</Table.Th>
                <Table.Th>{t('preview.records')}</Table.Th>
                <Table.Th>{t('preview.interactions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity before they are stored.
                <Table.Tr key={index}>
                  <Table.Td>{row.line ?? index + 1}</Table.Td>
                  <Table.Td>
                    {row.records.map((record, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                      <Facts key={place} facts={record} />
                    ))}
                    {row.faults.map((fault) => (
                      <Text key={sentence(fault)} size="sm" c="var(--tl-bad)">
                        {sentence(fault)}
                      </Text>
                    ))}
                  </Table.Td>
                  <Table.Td>
                    <Stack gap={6}>
                      {row.interactions.map((interaction, place) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                        <Facts key={place} facts={interaction} />
                      ))}
                    </Stack>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
};
