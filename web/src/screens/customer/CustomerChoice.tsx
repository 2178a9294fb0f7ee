import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { useFormats } from '../../parts/format';

interface Shape {
  /** What is typed into the search field. */
  search: string;
  /** What is chosen among the customers that were found. */
  label: string;
  value: string;
  onChange: (customer: string) => void;
  /** A customer who is no choice. */
  except?: string;
}

/** Searches customers as somebody types, and lets one of them be chosen. */
export const CustomerChoice = ({ search, label, value, onChange, except }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 250);
  const found = useAnswer(
    '/api/customers',
    { query: asked, limit: 8 },
    { enabled: asked.length > 1 },
  );
  const hits = (found.data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <>
      <TextInput
        label={search}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        data-autofocus
      />
      {asked.length > 1 && found.data && hits.length === 0 && (
        <Text size="sm">{t('customers.none', { query: asked })}</Text>
      )}
      {hits.length > 0 && (
        <Radio.Group value={value} onChange={onChange} label={label}>
          <Stack gap="xs" mt="xs">
            {hits.map((hit) => (
              <Radio
                key={hit.id}
                value={hit.id}
                label={hit.name ?? t('customer.unnamed')}
                description={[
                  ...hit.identifiers.slice(0, 3).map((identifier) => identifier.value),
                  t('customer.interactions', {
                    count: hit.interactions,
                    n: format.number(hit.interactions),
                  }),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
};
